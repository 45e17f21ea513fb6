import { type CensusBench, censusBench, type OpenCensusBench } from './census-bench.ts'

/** Imports a changed copy of the census. */
const reading =
  (change: (text: string) => string): OpenCensusBench =>
  async () => {
    const bench = await censusBench()
    return { ...bench, imports: (text) => bench.imports(change(text)) }
  }

const writing =
  (change: (text: string) => string): OpenCensusBench =>
  async () => {
    const bench = await censusBench()
    return { ...bench, returns: async (year) => change(await bench.returns(year)) }
  }

const forgetful: OpenCensusBench = async (): Promise<CensusBench> => {
  let bench = await censusBench()
  let imports = 0
  return {
    size: () => bench.size(),
    returns: (year) => bench.returns(year),
    cutAfter: (appends) => bench.cutAfter(appends),
    imports: async (text) => {
      imports += 1
      if (imports > 1) bench = await censusBench()
      return bench.imports(text)
    },
  }
}

const tolerant: OpenCensusBench = async () => {
  const bench = await censusBench()
  return { ...bench, imports: (text) => bench.imports(text.replaceAll('>wrong<', '>1A<')) }
}

/** Remembers that a census was begun, and treats it as done. */
const remembersFiles: OpenCensusBench = async () => {
  const bench = await censusBench()
  const begun = new Set<string>()
  return {
    ...bench,
    imports: async (text) => {
      const isKnown = begun.has(text)
      begun.add(text)
      return bench.imports(isKnown ? text.replace(/<Child>[\s\S]*<\/Child>/, '') : text)
    },
  }
}

const countsLess: OpenCensusBench = async () => {
  const bench = await censusBench()
  return {
    ...bench,
    imports: async (text) => {
      const summary = await bench.imports(text)
      const CINdetails = { ...summary.groups.CINdetails, rejected: 0 }
      return { ...summary, groups: { ...summary.groups, CINdetails } }
    },
  }
}

/** Importers and writers with a planted defect, by what they do wrong. */
export const wrongCensuses: Readonly<Record<string, OpenCensusBench>> = {
  'loses reviews': reading((text) => text.replaceAll(/ *<Reviews>\n.*\n *<\/Reviews>\n/g, '')),
  'loses factors': reading((text) => text.replaceAll(/ *<AssessmentFactors>(?!21).*\n/g, '')),
  'keeps only the first category of abuse': reading((text) =>
    text.replaceAll(/(<InitialCategoryOfAbuse>(\w+)<[\s\S]*?<LatestCategoryOfAbuse>)\w+/g, '$1$2'),
  ),
  'forgets the day by which a conference is due': reading((text) =>
    text.replaceAll(/ *<InitialCPCtarget>.*\n/g, ''),
  ),
  'records every closure as no longer in need': reading((text) =>
    text.replaceAll(/<ReasonForClosure>RC[1-6]</g, '<ReasonForClosure>RC7<'),
  ),
  'leaves the former pupil number out': reading((text) =>
    text.replaceAll(/ *<FormerUPN>.*\n/g, ''),
  ),
  'writes no referral without further action': writing((text) =>
    text.replaceAll('<ReferralNFA>true', '<ReferralNFA>false'),
  ),
  'writes every plan as open': writing((text) => text.replaceAll(/ *<CINPlanEndDate>.*\n/g, '')),
  'writes the clock': writing((text) =>
    text.replace(/<DateTime>.*</, `<DateTime>${new Date().toISOString()}<`),
  ),
  'knows nobody again': forgetful,
  'takes a census for done that was begun': remembersFiles,
  'takes a child that is wrong': tolerant,
  'leaves rejected referrals out of its count': countsLess,
}
