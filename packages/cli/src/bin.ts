#!/usr/bin/env node
import { processContext } from './cli-context.ts'
import { coflyfr } from './coflyfr.ts'
import { outlive } from './outlive.ts'

outlive(process.stdout)
outlive(process.stderr)
await coflyfr(processContext(), process.argv.slice(2))
