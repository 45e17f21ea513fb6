/** Start and factor of FNV-1a with 32 bits. */
const [offsetBasis, prime] = [0x811c9dc5, 0x01000193]

/**
 * FILE FORMAT: the key of a command id, 32 bits of FNV-1a over its UTF-16 code units. It only says where to look: whoever
 * finds an event by it compares the id itself, so that two ids of one key cost a look and nothing else.
 *
 * @param text holds the id from `start` to `end`
 */
export const commandKey = (text: string, start = 0, end = text.length): number => {
  let hash = offsetBasis
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), prime)
  return hash >>> 0
}
