import { type ApplicationText, text_en } from '@stricli/core'

const hint = 'coflyfr --help shows the commands, and coflyfr COMMAND --help what one takes'

/** What a user is told who gives a command or a flag that there is not: as every other message, and where to look. */
export const usageText: ApplicationText = {
  ...text_en,
  noCommandRegisteredForInput: (args) =>
    `coflyfr: ${text_en.noCommandRegisteredForInput(args)}\n${hint}`,
  exceptionWhileParsingArguments(fault, ansiColor) {
    return `coflyfr: ${text_en.exceptionWhileParsingArguments.call(this, fault, ansiColor)}\n${hint}`
  },
}
