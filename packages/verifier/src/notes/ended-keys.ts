import type { Hashing } from '../hashing.ts'
import { parseSize } from './checkpoint.ts'
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts'

/** A key whose signatures do not count above a size. */
export interface EndedKey {
  readonly kind: 'retired' | 'revoked'
  readonly key: VerifierKey
  readonly size: number
}

/** The lines of a file that are neither empty nor comments. */
export const sayingLines = (source: string): readonly string[] =>
  source.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** The ended keys that a file names, or undefined if a line is malformed. */
export const parseEndedKeys = (
  hashing: Hashing,
  source: string,
): readonly EndedKey[] | undefined => {
  const lines = sayingLines(source)
  const ends = lines.flatMap((line): EndedKey[] => {
    const [, kind, text = '', after = ''] = /^(retired|revoked) (\S+) after (\d+)$/.exec(line) ?? []
    const [key, size] = [parseVerifierKey(hashing, text), parseSize(after)]
    if (kind === undefined || key === undefined || size === undefined) return []
    return [{ kind: kind === 'revoked' ? 'revoked' : 'retired', key, size }]
  })
  return ends.length === lines.length ? ends : undefined
}
