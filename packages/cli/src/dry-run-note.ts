/** Ends the text of what would become of a file, where nothing was done. */
export const dryRunNote = 'Dry run: nothing was written\n'
