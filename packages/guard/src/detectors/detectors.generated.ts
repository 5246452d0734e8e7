// Generated from detectors/*.ts; do not edit.
import type { Detector } from './detector.ts';
import { codeInjection } from './code-injection.ts';
import { crossSiteScripting } from './cross-site-scripting.ts';
import { deserialisation } from './deserialisation.ts';
import { fileInclusion } from './file-inclusion.ts';
import { graphqlAbuse } from './graphql-abuse.ts';
import { headerInjection } from './header-injection.ts';
import { jndiLookup } from './jndi-lookup.ts';
import { ldapInjection } from './ldap-injection.ts';
import { mailInjection } from './mail-injection.ts';
import { nosqlInjection } from './nosql-injection.ts';
import { pathTraversal } from './path-traversal.ts';
import { prototypePollution } from './prototype-pollution.ts';
import { regexDenialOfService } from './regex-denial-of-service.ts';
import { scanner } from './scanner.ts';
import { serverSideInclude } from './server-side-include.ts';
import { serverSideRequestForgery } from './server-side-request-forgery.ts';
import { shellInjection } from './shell-injection.ts';
import { sqlInjection } from './sql-injection.ts';
import { templateInjection } from './template-injection.ts';
import { xmlEntity } from './xml-entity.ts';
import { xpathInjection } from './xpath-injection.ts';

/** Every detector, by file name. */
export const DETECTORS: readonly Detector[] = [
  codeInjection,
  crossSiteScripting,
  deserialisation,
  fileInclusion,
  graphqlAbuse,
  headerInjection,
  jndiLookup,
  ldapInjection,
  mailInjection,
  nosqlInjection,
  pathTraversal,
  prototypePollution,
  regexDenialOfService,
  scanner,
  serverSideInclude,
  serverSideRequestForgery,
  shellInjection,
  sqlInjection,
  templateInjection,
  xmlEntity,
  xpathInjection,
];
