/** FNV-1a, 32 bit (Fowler, Noll & Vo), of a text's UTF-16 units, which for ASCII are its bytes. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
