import { type RefObject, useEffect, useRef, useState } from "react";

/** How wide an element is shown, in pixels: as much as is usual before it is seen. What is drawn that wide has letters of one size in a pane of any width. */
export function useWidth<T extends Element>(
  usual: number,
): readonly [ref: RefObject<T | null>, width: number] {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(usual);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.round(entry!.contentRect.width);
      // a part that is not shown has no width
      if (seen > 0) setWidth(seen);
    });
    observer.observe(ref.current!);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
