import Button from '@cloudscape-design/components/button';
import { useUrl } from '../../state/use-url.ts';

const ONLY_NEW = 'isFirstSeen=true';

/** Narrows a list of API calls to those that their principal had not made before, and back. */
export function NewCallsButton() {
  const { list, change } = useUrl();
  const isOnlyNew = list('f').includes(ONLY_NEW);
  const rest = list('f').filter((each) => each !== ONLY_NEW);
  return (
    <Button
      ariaLabel={isOnlyNew ? 'Show all calls' : 'Show new calls only'}
      onClick={() => change({ f: isOnlyNew ? rest : [...rest, ONLY_NEW], cursor: undefined, at: undefined })}
    >
      {isOnlyNew ? 'Show all calls' : 'Show new calls only'}
    </Button>
  );
}
