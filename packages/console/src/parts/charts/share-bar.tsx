import './share-bar.css';
/** A share of a whole, as a bar and in words. @param share 0 to 1 */
export function ShareBar({ share }: { share: number }) {
  const percent = share * 100;
  const text = percent > 0 && percent < 0.1 ? '<0.1%' : `${percent.toFixed(percent >= 10 ? 0 : 1)}%`;
  return (
    <span className="wt-share">
      <svg className="wt-share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="wt-share-whole" width="100" height="8" rx="2" />
        <rect className="wt-share-part" width={Math.min(100, Math.max(percent, 0.5))} height="8" rx="2" />
      </svg>
      {text}
    </span>
  );
}
