/** Constants of 32-bit FNV-1a. */
const [offsetBasis, prime] = [0x811c9dc5, 0x01000193]

/**
 * FILE FORMAT: the key of a command id, the 32-bit FNV-1a of its UTF-16 code units. It only says where to look: the id
 * of each event found by it is compared, so that two ids with the same key cost an extra read and nothing else.
 *
 * @param text holds the id from `start` to `end`
 */
export const commandKey = (text: string, start = 0, end = text.length): number => {
  let hash = offsetBasis
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), prime)
  return hash >>> 0
}
