import { internetPathsTo, isOpenPath, pathText } from '../../../access/internet-paths.ts';
import { triggersOf } from '../../../access/triggers-of.ts';
import { evidenceAt } from '../../evidence-at.ts';
import { PASS, unknown } from '../../outcome.ts';
import { definePostureRule } from '../../rule.ts';

/** Paths that the evidence shows; the others add nothing. */
const MOST_SHOWN = 10;

/** INV-09. */
export const functionReachableFromInternet = definePostureRule({
  id: 'function-reachable-from-internet',
  code: 'WT-INV-09',
  title: 'People on the internet reach the function without signing in',
  severity: 'medium',
  class: 'security',
  risks: ['R1', 'R2'],
  sameAs: [
    'Prowler awslambda_function_not_publicly_accessible (load balancer)',
    'CloudSploit lambdaNetworkExposure',
  ],
  subjects: ['function'],
  needs: ['functions'],
  why: 'Whatever strangers send becomes an event of the function: it is the first place where injection, abuse and bills begin, also when a topic or queue lies between.',
  fix: 'Close the first hop of each path that is not meant for strangers (authorizer on the route, `AuthType: AWS_IAM` on the URL, `Scheme: internal`, a condition in the policy of topic or queue). For a path that is meant: a web ACL, throttling, and validation of every field.',
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-security.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  ],
  check(fn, { inventory }) {
    const open = internetPathsTo(inventory, fn).filter(isOpenPath);
    if (open.length > 0) {
      const evidence = open.slice(0, MOST_SHOWN).map((path) => {
        const key = path.authentication === 'api-key' ? ' with an API key' : '';
        const guarded = path.isBehindWebAcl === true ? ', behind a web ACL' : '';
        return evidenceAt(fn, `reachable without sign-in${key}${guarded}`, { value: pathText(path) });
      });
      const isGuarded = open.every((path) => path.isBehindWebAcl === true);
      return { kind: 'fail', severity: isGuarded ? 'low' : 'medium', evidence };
    }
    // What a template only grants, another one may use; in an account nobody uses it.
    const isWhole = inventory.source === 'account';
    const hidden = triggersOf(inventory, fn).find(
      ({ exposure, isWired }) => exposure === 'unknown' && (isWired || !isWhole),
    );
    if (hidden !== undefined) return unknown(`who feeds its ${hidden.service} trigger is not known`);
    const gap = inventory.gap('function-policies', fn) ?? inventory.gap('function-urls', fn);
    return gap === undefined ? PASS : unknown(gap.because);
  },
});
