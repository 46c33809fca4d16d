import { cast, type Member } from '../../support/cast'

/**
 * Who may open and who may send what, route by route: one line each. Whoever is named neither as
 * allowed nor as forbidden meets nothing there (404); a visitor is asked to log in.
 */
export type Rule = { allowed: readonly Member[]; forbidden?: readonly Member[] }
export type Line = {
	get?: Rule
	/** Of an action without intents, or by intent, event, step, … as the form's button names it. */
	post?: Rule | Record<string, Rule>
}

const rule = (allowed: readonly Member[], forbidden: readonly Member[] = []): Rule => ({
	allowed,
	forbidden,
})
const without = (some: readonly Member[], others: readonly Member[]) =>
	some.filter((member) => !others.includes(member))

const everyone = rule(cast)
const signedIn = rule(without(cast, ['visitor']))

const firm = ['owner', 'member', 'editor', 'viewer'] as const
const firmRead = rule(firm)
const firmOwner = rule(['owner'], ['member', 'editor', 'viewer'])
const parties = [...firm, 'partner'] as const
const entryRead = rule(parties)
const entryEdit = rule(['owner', 'editor'], ['member', 'viewer', 'partner'])
const entryLead = rule(['owner'], ['member', 'editor', 'viewer', 'partner'])
const entryPartner = rule(['partner'], firm)

const judge = rule(['judge'])

const chiefs = ['organizer', 'chief'] as const
const byTrack = ['trackA', 'trackB'] as const
const onA = [...chiefs, 'trackA'] as const
const onB = [...chiefs, 'trackB'] as const
const desk = rule([...chiefs, ...byTrack, 'supervisor'])
const organizers = rule([...chiefs, ...byTrack])
const deskA = rule([...onA, 'supervisor'])
const trackA = rule(onA)
const trackB = rule(onB)
const setUpRead = rule([...chiefs, 'supervisor'], byTrack)
const setUp = rule(chiefs, byTrack)
const supervisor = rule(['supervisor'])
const mailRead = rule([...chiefs, 'supervisor'])
const mailSend = rule(chiefs)

const incentiveRoles = ['officer', 'finance', 'supervisor'] as const
const incentives = rule([...incentiveRoles, 'otherOfficer', 'otherFinance', 'otherSupervisor'])
const incentiveRead = rule(incentiveRoles)
const officers = rule(['officer', 'otherOfficer'])
const officer = rule(['officer'])
const officerWorks = rule(['officer'], ['finance', 'supervisor'])
const finance = rule(['finance'])

const administrator = rule(['administrator'])
const audit = rule(['administrator', 'supervisor', 'otherSupervisor'])

const read = (get: Rule): Line => ({ get })
const send = (post: Line['post']): Line => ({ post })
const both = (get: Rule, post: Line['post']): Line => ({ get, post })

export const table: Record<string, Line> = {
	// Everybody's
	'/': read(everyone),
	'/announcements': read(everyone),
	'/announcements/:announcementId': read(everyone),
	'/notices': read(everyone),
	'/notices/:noticeId': both(everyone, everyone),
	'/notices/:noticeId/objections': read(everyone),
	'/payout-notices': read(everyone),
	'/policies': read(everyone),
	'/privacy': read(everyone),
	'/problems': read(everyone),
	'/problems/:problemId': read(everyone),
	'/problems/:problemId/questions': both(signedIn, signedIn),
	'/results': read(everyone),
	'/results/projects': read(everyone),
	'/results/scenarios': read(everyone),
	'/showcase/:itemId': read(everyone),
	'/tracks/:code': read(everyone),
	'/verify/certificate': read(everyone),
	'/verify/certificate/:number': read(everyone),
	'/verify/ranking': both(everyone, everyone),
	'/verify/ranking/:file': read(everyone),
	'/verify/receipt': read(everyone),
	'/c/:contest': read(everyone),
	'/c/:contest/announcements': read(everyone),
	'/c/:contest/announcements/:announcementId': read(everyone),
	'/c/:contest/notices': read(everyone),
	'/c/:contest/notices/:noticeId': both(everyone, everyone),
	'/c/:contest/notices/:noticeId/objections': read(everyone),
	'/c/:contest/payout-notices': read(everyone),
	'/c/:contest/policies': read(everyone),
	'/c/:contest/privacy': read(everyone),
	'/c/:contest/problems': read(everyone),
	'/c/:contest/problems/:problemId': read(everyone),
	'/c/:contest/problems/:problemId/questions': both(signedIn, signedIn),
	'/c/:contest/results': read(everyone),
	'/c/:contest/results/projects': read(everyone),
	'/c/:contest/results/scenarios': read(everyone),
	'/c/:contest/showcase/:itemId': read(everyone),
	'/c/:contest/tracks/:code': read(everyone),
	'/c/:contest/verify/receipt': read(everyone),
	'/confirm/:token': both(everyone, everyone),
	'/set-password/:token': both(everyone, everyone),
	'/set-password/:token/renewal': send(everyone),
	'/register': both(everyone, everyone),
	'/register/:codeId': both(everyone, everyone),
	'/register/:codeId/resending': send(everyone),
	'/forgot-password': both(everyone, everyone),
	'/forgot-password/:codeId': both(everyone, everyone),
	'/forgot-password/:codeId/resending': send(everyone),
	'/forgot-password/sent': read(everyone),
	'/login': both(everyone, everyone),
	'/login/second-factor': both(signedIn, everyone),
	'/oidc/callback': read(everyone),
	'/language': both(everyone, everyone),
	'/display': both(everyone, everyone),

	// One's own account
	'/account': both(signedIn, signedIn),
	'/account/password': both(signedIn, signedIn),
	'/account/privacy': send(signedIn),
	'/account/contact': both(signedIn, signedIn),
	'/account/contact/:codeId': both(signedIn, signedIn),
	'/account/contact/:codeId/resending': send(signedIn),
	'/account/contact/confirmation': send(signedIn),
	'/account/contact/removal': send(signedIn),
	'/account/messages': both(signedIn, signedIn),
	'/account/messages/:mailId': read(rule(['owner'])),
	'/account/messages/:mailId/body': read(rule(['owner'])),
	'/account/unsent/:formId': read(rule(['owner'])),
	'/account/unsent/:formId/removal': send(rule(['owner'])),
	'/account/security': read(signedIn),
	'/account/security/recovery-codes': both(signedIn, signedIn),
	'/account/security/second-factor': both(signedIn, signedIn),
	'/account/security/second-factor/beginning': send(signedIn),
	'/account/security/second-factor/removal': both(signedIn, signedIn),
	'/account/security/sessions': send(signedIn),

	// Entrants
	'/entrant': read(signedIn),
	'/entrant/entries': read(everyone),
	'/entrant/entries/new': both(signedIn, rule(firm, without(signedIn.allowed, firm))),
	'/entrant/entries/:entryId': read(entryRead),
	'/entrant/entries/:entryId/basics': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/content': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/certificate': read(firmRead),
	'/entrant/entries/:entryId/entry-form': read(entryRead),
	'/entrant/entries/:entryId/files': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/partners': both(entryRead, entryLead),
	'/entrant/entries/:entryId/partners/removals': send(entryLead),
	'/entrant/entries/:entryId/partnership': send(entryPartner),
	'/entrant/entries/:entryId/problem': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/receipts/:number': read(entryRead),
	'/entrant/entries/:entryId/receipts/:number/pdf': read(entryRead),
	'/entrant/entries/:entryId/roles': send(entryLead),
	'/entrant/entries/:entryId/submission': both(entryRead, entryLead),
	'/entrant/entries/:entryId/team': both(entryRead, entryEdit),
	'/entrant/entries/:entryId/team/reminders': send(entryEdit),
	'/entrant/entries/:entryId/team/removals': send(entryEdit),
	'/entrant/entries/:entryId/versions/:number': read(entryRead),
	'/entrant/entries/:entryId/withdrawal': send(entryLead),
	'/entrant/organizations': read(everyone),
	'/entrant/organizations/new': both(signedIn, signedIn),
	'/entrant/organizations/:organizationId': both(firmRead, firmOwner),
	'/entrant/organizations/:organizationId/edit': both(firmOwner, firmOwner),
	'/entrant/organizations/:organizationId/memberships': send(firmOwner),
	'/entrant/organizations/:organizationId/invitations/:invitationId/removal': send(firmOwner),
	// Any holder of the link reads where it was sent to.
	'/entrant/organizations/invitations/:invitationId': both(signedIn, rule(['outsider'])),
	'/entrant/incentives': read(signedIn),
	'/entrant/claims': read(everyone),
	'/entrant/claims/new': both(everyone, firmRead),
	'/entrant/claims/:claimId': read(firmRead),
	'/entrant/claims/:claimId/facts/:kind': both(firmRead, firmRead),
	'/entrant/claims/:claimId/payee': both(firmRead, firmRead),
	'/entrant/claims/:claimId/submission': both(firmRead, firmRead),
	'/files/:fileId': read(entryRead),
	'/files/:fileId/removal': send(entryEdit),

	// Judges
	'/judge': read(signedIn),
	'/judge/commitment/:judgeId': both(judge, judge),
	'/judge/assignments/:assignmentId': both(judge, { save: judge, submit: judge }),
	'/judge/assignments/:assignmentId/abstention': both(judge, judge),
	'/judge/assignments/:assignmentId/conflict': both(judge, judge),
	'/judge/assignments/:assignmentId/marks': send(judge),

	// Organizers; supervisors read
	'/organizer': read(rule([...desk.allowed, 'otherChief', 'otherSupervisor'])),
	'/organizer/new': both(
		rule(['organizer'], without(signedIn.allowed, ['organizer'])),
		rule(['organizer'], without(signedIn.allowed, ['organizer'])),
	),
	'/organizer/:contest': read(desk),
	'/organizer/:contest/announcements': read(setUpRead),
	'/organizer/:contest/announcements/new': both(setUp, setUp),
	'/organizer/:contest/announcements/:announcementId': both(setUpRead, setUp),
	'/organizer/:contest/announcements/:announcementId/publication': send(setUp),
	'/organizer/:contest/announcements/:announcementId/removal': send(setUp),
	'/organizer/:contest/announcements/:announcementId/withdrawal': send(setUp),
	'/organizer/:contest/assignment': both(desk, trackB),
	'/organizer/:contest/awards': read(desk),
	'/organizer/:contest/awards/:awardId': both(deskA, rule(onA)),
	'/organizer/:contest/decision': read(desk),
	'/organizer/:contest/decision/:trackId': both(deskA, trackA),
	'/organizer/:contest/decision/:decisionId/review': both(deskA, trackA),
	'/organizer/:contest/judges': read(desk),
	'/organizer/:contest/judges/new': both(setUp, setUp),
	'/organizer/:contest/judges/:judgeId': both(desk, setUp),
	'/organizer/:contest/judges/:judgeId/removal': send(setUp),
	'/organizer/:contest/notice': read(desk),
	'/organizer/:contest/notice/new': both(organizers, setUp),
	'/organizer/:contest/notice/:noticeId': read(desk),
	'/organizer/:contest/notice/objections/:objectionId': both(deskA, trackA),
	'/organizer/:contest/notice/objections/:objectionId/disclosure': send(supervisor),
	'/organizer/:contest/organizations': read(desk),
	'/organizer/:contest/organizations/:organizationId': both(desk, organizers),
	'/organizer/:contest/problems': read(setUpRead),
	'/organizer/:contest/problems/new': both(setUp, setUp),
	'/organizer/:contest/problems/:problemId': read(setUpRead),
	'/organizer/:contest/problems/:problemId/edit': both(setUp, setUp),
	'/organizer/:contest/problems/:problemId/publication': send(setUp),
	'/organizer/:contest/problems/:problemId/removal': send(setUp),
	'/organizer/:contest/problems/:problemId/republication': send(setUp),
	'/organizer/:contest/problems/:problemId/review': send(setUp),
	'/organizer/:contest/problems/:problemId/revision': send(setUp),
	'/organizer/:contest/problems/:problemId/revision/publication': send(setUp),
	'/organizer/:contest/problems/:problemId/revision/removal': send(setUp),
	'/organizer/:contest/problems/:problemId/withdrawal': send(setUp),
	'/organizer/:contest/problems/questions': read(setUpRead),
	'/organizer/:contest/problems/questions/:questionId': both(setUpRead, setUp),
	'/organizer/:contest/progress': both(desk, { close: trackB, remind: trackB }),
	'/organizer/:contest/ranking': read(desk),
	'/organizer/:contest/ranking/:roundId': both(deskA, trackA),
	'/organizer/:contest/ranking/:roundId/bundle': read(deskA),
	'/organizer/:contest/release': read(desk),
	'/organizer/:contest/release/:releaseId': both(desk, setUp),
	'/organizer/:contest/release/new/:noticeId': both(organizers, setUp),
	'/organizer/:contest/screening': read(desk),
	'/organizer/:contest/screening/:entryId': both(
		rule([...onB, 'supervisor']),
		rule(onB, ['supervisor']),
	),
	'/organizer/:contest/settings': both(setUpRead, setUp),
	'/organizer/:contest/settings/archive': send(setUp),
	'/organizer/:contest/settings/calendar': both(setUpRead, setUp),
	'/organizer/:contest/settings/current': send(rule(['organizer'], ['chief', ...byTrack])),
	'/organizer/:contest/settings/domains': both(setUpRead, setUp),
	'/organizer/:contest/settings/judging': read(setUpRead),
	'/organizer/:contest/settings/publication': both(setUpRead, setUp),
	'/organizer/:contest/settings/rounds/:roundId': both(setUpRead, setUp),
	'/organizer/:contest/settings/rubrics/:rubricId': both(setUpRead, setUp),
	'/organizer/:contest/settings/rules': both(setUpRead, setUp),
	'/organizer/:contest/settings/tracks': both(setUpRead, setUp),
	'/organizer/:contest/mail': read(mailRead),
	'/organizer/:contest/mail/announcements': both(everyone, mailSend),
	'/organizer/:contest/mail/holding': both(everyone, mailSend),
	'/organizer/:contest/mail/mailings/:batch': both(mailRead, mailSend),
	'/organizer/:contest/mail/:mailId': read(mailRead),
	'/organizer/:contest/mail/:mailId/body': read(mailRead),
	'/organizer/:contest/mail/:mailId/delivery': both(everyone, mailSend),

	// Incentives
	'/incentive': read(incentives),
	'/incentive/batches/:batchId/sheet': read(finance),
	'/incentive/budgets': both(incentives, officer),
	'/incentive/budgets/:budgetId/total': both(officer, officer),
	'/incentive/claims/:claimId': both(incentiveRead, {
		verify: officerWorks,
		record: officerWorks,
		step: officerWorks,
		propose: officerWorks,
		decide: officerWorks,
		'propose-instalment': officerWorks,
		'decide-instalment': officerWorks,
	}),
	'/incentive/claims/:claimId/disclosure': send(supervisor),
	'/incentive/payments': both(incentives, finance),
	'/incentive/payments/:instalmentId/payment': both(incentives, finance),
	'/incentive/policies': read(incentives),
	'/incentive/policies/new': both(officers, officer),
	'/incentive/policies/:policyId': both(incentiveRead, officer),
	'/incentive/policies/:policyId/state': both(everyone, officer),

	// Administration
	'/admin': read(audit),
	'/admin/audit': read(audit),
	'/admin/audit/export': read(audit),
	'/admin/clock': both(administrator, administrator),
	'/admin/grants/:grantId/decision': both(everyone, administrator),
	'/admin/grants/:grantId/revocation': both(everyone, administrator),
	'/admin/jobs': read(administrator),
	'/admin/jobs/:jobId/run': both(everyone, administrator),
	'/admin/texts': read(administrator),
	'/admin/texts/:textId/delivery': both(everyone, administrator),
	'/admin/mail': read(administrator),
	'/admin/mail/deliveries': both(everyone, administrator),
	'/admin/mail/:mailId': read(administrator),
	'/admin/mail/:mailId/body': read(administrator),
	'/admin/mail/:mailId/delivery': both(everyone, administrator),
	'/admin/users': read(administrator),
	'/admin/users/new': both(administrator, administrator),
	'/admin/users/:userId': both(administrator, administrator),
	'/admin/users/:userId/lockout': send(administrator),
	'/admin/users/:userId/second-factor': send(administrator),
	'/admin/users/:userId/state': both(everyone, administrator),
}

/**
 * Answered outside the table: the log-out ends the sender's session, uploads speak a protocol of
 * their own (tests/integration/file), the showcase is there in a demonstration only, another
 * log-in only where it is configured, and what no route answers is nobody's.
 */
export const apart = new Set([
	'/logout',
	'/api/uploadthing',
	'/api/files',
	'/ui',
	'/ui/mail',
	'/oidc',
	'/ui/mail/:template',
	'/*',
])
