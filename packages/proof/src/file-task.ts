import { type Either, left } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Runs file operations, turning an error that carries a system code (`ENOENT`, `EACCES`) into a refusal. */
export const fileTask =
  <Refusal, Value>(
    task: () => Promise<Either<Refusal, Value>>,
    refusalOf: (code: string) => Refusal,
  ): TaskEither<Refusal, Value> =>
  async () => {
    try {
      return await task()
    } catch (error) {
      if (!isSystemError(error)) throw error
      return left(refusalOf(error.code))
    }
  }

const isSystemError = (error: unknown): error is { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
