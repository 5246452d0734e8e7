import type { PackageImport } from '../../code/aws-call.ts';
import type { PackageRecord } from '../../model/package-record.ts';

/** Distributions of PyPI whose modules have another name; `name` is that of the import statement. */
const DISTRIBUTIONS: Readonly<Record<string, readonly string[]>> = {
  attr: ['attrs'],
  bs4: ['beautifulsoup4'],
  Crypto: ['pycryptodome', 'pycrypto'],
  Cryptodome: ['pycryptodomex'],
  cv2: ['opencv-python', 'opencv-python-headless', 'opencv-contrib-python'],
  dateutil: ['python-dateutil'],
  docx: ['python-docx'],
  dns: ['dnspython'],
  dotenv: ['python-dotenv'],
  fitz: ['pymupdf'],
  git: ['gitpython'],
  github: ['pygithub'],
  grpc: ['grpcio'],
  jose: ['python-jose'],
  jwt: ['pyjwt', 'jwt'],
  ldap: ['python-ldap'],
  magic: ['python-magic'],
  multipart: ['python-multipart'],
  MySQLdb: ['mysqlclient'],
  mysql: ['mysql-connector-python'],
  OpenSSL: ['pyopenssl'],
  PIL: ['pillow'],
  pkg_resources: ['setuptools'],
  psycopg2: ['psycopg2', 'psycopg2-binary', 'aws-psycopg2'],
  rest_framework: ['djangorestframework'],
  saml2: ['pysaml2'],
  skimage: ['scikit-image'],
  sklearn: ['scikit-learn'],
  slugify: ['python-slugify'],
  socketio: ['python-socketio'],
  telegram: ['python-telegram-bot'],
  usb: ['pyusb'],
  yaml: ['pyyaml', 'ruamel-yaml'],
  zmq: ['pyzmq'],
};

/** Whether an import is of this package, by the names that its ecosystem imports it by. */
export function isImportOf({ name, subpath }: PackageImport, record: PackageRecord): boolean {
  if (record.ecosystem === 'npm') return name === (record.alias ?? record.name);
  const distribution = normal(record.name);
  if (Object.hasOwn(DISTRIBUTIONS, name)) return DISTRIBUTIONS[name]?.includes(distribution) === true;
  if (normal(name) === distribution) return true;
  // Namespaces: google.cloud.storage is of google-cloud-storage.
  return subpath !== undefined && isPartOf(normal(`${name}.${subpath}`), distribution);
}

function isPartOf(path: string, distribution: string): boolean {
  return distribution.includes('-') && (path === distribution || path.startsWith(`${distribution}-`));
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[-_.]{1,200}/g, '-');
}
