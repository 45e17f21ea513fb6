#!/usr/bin/env node
import { run } from '@stricli/core'
import { app } from './app.ts'
import { processContext } from './cli-context.ts'
import { complete } from './complete.ts'
import { exitCode } from './exit-code.ts'

const context = processContext()

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault
  process.exit(exitCode.done)
})

const [command, ...args] = process.argv.slice(2)
if (command === 'complete') process.exitCode = await complete(context, args)
else await run(app, process.argv.slice(2), context)

// Stricli reports what it could not parse with negative codes; to a user that is all one: usage.
if (typeof process.exitCode === 'number' && process.exitCode < 0)
  process.exitCode = exitCode.malformed
