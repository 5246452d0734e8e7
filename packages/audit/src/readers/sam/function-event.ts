import { mapTree, type Tree, textTree } from '../tree/tree.ts';
import type { Emitter, ServerlessResource } from './emitter.ts';

/** One event of a function. */
export interface FunctionEvent {
  readonly name: string;
  readonly properties: Tree;
  /** `OrdersFunctionUpload`: start of the ids of all that is made for it. */
  readonly prefix: string;
  readonly source: ServerlessResource;
  /** The function, or its published alias. */
  readonly invoked: Tree;
  readonly emitter: Emitter;
}

/** What events need of the function's role. */
export interface EventNeeds {
  readonly managed: readonly string[];
  readonly statements: readonly Tree[];
}

/** The right of a service to invoke the function, from a source where it has one. */
export function grantInvocation(
  event: FunctionEvent,
  principal: string,
  limits: {
    readonly sourceArn?: Tree | undefined;
    readonly sourceAccount?: Tree;
    readonly eventSourceToken?: Tree | undefined;
    readonly suffix?: string;
  },
): void {
  const properties = mapTree(
    {
      Action: textTree('lambda:InvokeFunction'),
      FunctionName: event.invoked,
      Principal: textTree(principal),
      SourceArn: limits.sourceArn,
      SourceAccount: limits.sourceAccount,
      EventSourceToken: limits.eventSourceToken,
    },
    event.properties.at,
  );
  const logicalId = `${event.prefix}${limits.suffix ?? ''}Permission`;
  event.emitter.make({ logicalId, type: 'AWS::Lambda::Permission', properties }, event.source);
}
