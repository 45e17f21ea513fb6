import type { Note } from '../report.ts'

/** How each figure is computed (DOMAIN §5.6). */
export const methodNotes: readonly Note[] = [
  {
    en: 'Vacancy % is a share of the establishment; agency %, social workers % and others % are shares of staff in post',
    cy: 'Canran o’r swyddi sefydledig yw swyddi gwag %; canrannau o’r rhai mewn swydd yw asiantaeth %, gweithwyr cymdeithasol % ac eraill %',
  },
  {
    en: 'Turnover % is the leavers of the twelve months to the day as a share of the mean headcount of the positions in them; it is empty without positions for a whole year',
    cy: 'Trosiant % yw ymadawyr y deuddeg mis hyd at y diwrnod, o gyfrif pennau cymedrig y safleoedd ynddynt; heb safleoedd am flwyddyn gyfan nid oes un',
  },
  {
    en: 'Caseload is open children per full-time equivalent holding cases; children are as the service states them, else those with an open referral in this ledger at the end of the day',
    cy: 'Llwyth achosion yw plant agored fesul cyfwerth llawn amser sy’n dal achosion; mae’r plant fel y mae’r gwasanaeth yn eu datgan, fel arall y rhai â chyfeiriad agored yn y cofnod hwn ar ddiwedd y diwrnod',
  },
  {
    en: 'Vacancies, agency cover, starters, leavers, supervision on time % and sickness % are since the previous position; sickness % is days lost as a share of days available',
    cy: 'Ers y safle blaenorol y mae swyddi gwag, gwaith asiantaeth, dechreuwyr, ymadawyr, goruchwyliaeth mewn pryd % a salwch %; salwch % yw dyddiau a gollwyd o’r dyddiau a oedd ar gael',
  },
  {
    en: 'A cohort is its name and scheme, then how many started, qualified, withdrew and are still in training, then how many were still there one, two and three years after they qualified, as far as that was counted',
    cy: 'Carfan yw ei henw a’i chynllun, yna faint a ddechreuodd, a gymhwysodd, a dynnodd yn ôl ac sy’n dal i hyfforddi, yna faint oedd yno o hyd flwyddyn, dwy a thair blynedd ar ôl cymhwyso, cyn belled ag y cyfrifwyd hynny',
  },
  {
    en: '* hides a figure that could identify someone: in a service of fewer than five people, with fewer than five open children, or in a small cohort',
    cy: 'Byddai * yn dweud rhywbeth am rywun: am wasanaeth â llai na phum person, am lai na phum plentyn agored neu am ychydig o garfan',
  },
]
