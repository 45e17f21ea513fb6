#!/usr/bin/env node
import { coflyfr, processContext } from './index.ts'
import { outlive } from './outlive.ts'

outlive(process.stdout)
outlive(process.stderr)
await coflyfr(processContext(), process.argv.slice(2))
