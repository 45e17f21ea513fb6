import { type Either, flatMap, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type { NotUnicode } from './note-refusal.ts'
import { readCheckpoint, type SignedCheckpointFormatRefusal } from './signed-checkpoint.ts'
import { decodeText } from './strict-text.ts'

/**
 * Reads a text of some lines, an empty line and a signed checkpoint, whose signatures are not verified.
 *
 * @param parseHead reads the lines before the empty one
 * @param noCheckpoint the tag of the refusal of a text without an empty line
 */
export const parseBeforeCheckpoint = <Head extends object, Malformed, Tag extends string>(
  source: string | Uint8Array,
  parseHead: (lines: readonly string[]) => Either<Malformed, Head>,
  noCheckpoint: Tag,
): Either<
  NotUnicode | { readonly tag: Tag } | Malformed | SignedCheckpointFormatRefusal,
  Head & { readonly checkpoint: string }
> => {
  const text = decodeText(source)
  if (text === undefined) return left({ tag: 'NotUnicode' })
  const end = text.indexOf('\n\n')
  if (end === -1) return left({ tag: noCheckpoint })
  const checkpoint = text.slice(end + 2)
  return pipe(
    parseHead(text.slice(0, end).split('\n')),
    flatMap((head) =>
      pipe(
        readCheckpoint(checkpoint),
        map(() => ({ ...head, checkpoint })),
      ),
    ),
  )
}
