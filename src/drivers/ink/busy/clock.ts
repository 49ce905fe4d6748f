/** Time that passes while one waits. */
import { useEffect, useState } from 'react';

/** Milliseconds since the component was mounted, told every `every` milliseconds. */
export const useElapsed = (every: number): number => {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const start = Date.now();
    const timer = setInterval(() => setElapsed(Date.now() - start), every);
    return () => clearInterval(timer);
  }, [every]);
  return elapsed;
};
