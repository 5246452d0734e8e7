/** Written for this project from the grammar of the class; no payload list was copied. */
export const attacks = [
  'php://filter/convert.base64-encode/resource=index',
  'php://input',
  'expect://id',
  'phar:///tmp/x.phar/a',
  'zip:///tmp/x.zip#a',
  'data://text/plain;base64,PD9waHA=',
  'http://198.51.100.7/x.php',
  'http://198.51.100.7/x.txt?',
  'https://example.com/shell.txt?',
  'ftp://198.51.100.7/x.inc',
  'https://example.com/c99.php',
  'http://example.com/a.txt\u0000',
  { role: 'file-name', value: 'photo.php' },
  { role: 'file-name', value: 'photo.jsp ' },
  { role: 'file-name', value: 'photo.php.jpg' },
] as const;

export const benign = [
  'https://example.com/page.php',
  'https://example.com/feed.txt',
  'ftp://ftp.example.com/pub/a.tar.gz',
  'data:image/png;base64,iVBORw0KGgo=',
  'What about php?',
  'https://example.com/search?q=a',
  'zip: 10115 Berlin',
  'see http://example.com/a.html, please',
  'glob:**/*.ts',
  { role: 'file-name', value: 'photo.jpg' },
  { role: 'file-name', value: 'report.2024.pdf' },
  { role: 'file-name', value: 'my.php-notes.docx' },
  { role: 'file-name', value: 'index.html' },
] as const;
