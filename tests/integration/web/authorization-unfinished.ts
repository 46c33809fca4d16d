/**
 * Actions that the table's requests do not bring to their end: what holds them up once the policy
 * has let somebody through. Every other action is carried out by at least one person.
 */
const held: Record<string, readonly string[]> = {
	"needs the holder's password, which nobody of the cast has": [
		'/account/contact',
		'/account/contact/removal',
		'/account/password',
		'/login',
	],
	'needs a code that only its receiver knows': [
		'/account/contact/:codeId',
		'/account/security/recovery-codes',
		'/account/security/second-factor',
		'/account/security/second-factor/removal',
		'/forgot-password/:codeId',
		'/login/second-factor',
		'/register/:codeId',
	],
	'hashes a password; tests/integration/identity': ['/register', '/set-password/:token'],
	'nobody has a second session': ['/account/security/sessions'],
	'nothing failed to be delivered': [
		'/admin/mail/:mailId/delivery',
		'/admin/mail/deliveries',
		'/admin/texts/:textId/delivery',
		'/organizer/:contest/mail/:mailId/delivery',
	],
	'the entrant has no second factor': ['/admin/users/:userId/second-factor'],
	'the file sent is of no kind that is taken': [
		'/api/files attachment entry',
		'/api/files blindCopy entry',
		'/api/files commitment entry',
		'/api/files deck entry',
		'/api/files entryForm entry',
		'/api/files evidence claim',
		'/api/files evidence notice',
		'/api/files minutes contest',
		'/api/files minutes decision',
		'/api/files organizationProof organization',
		'/api/files video entry',
	],
	'the claim lacks what is asked': [
		'/entrant/claims/:claimId/facts/:kind',
		'/entrant/claims/:claimId/payee',
		'/entrant/claims/:claimId/submission',
	],
	'the form names no present state': [
		'/entrant/entries/:entryId/files',
		'/entrant/entries/:entryId/partners',
		'/organizer/:contest/ranking/:roundId',
		'/verify/ranking',
	],
	'the organization has as many entries as it may': ['/entrant/entries/new'],
	'the claim is at another step': [
		'/incentive/claims/:claimId decide',
		'/incentive/claims/:claimId decide-instalment',
		'/incentive/claims/:claimId propose',
		'/incentive/claims/:claimId propose-instalment',
		'/incentive/claims/:claimId step',
		'/incentive/payments',
	],
	'the sheet lacks marks': ['/judge/assignments/:assignmentId submit'],
	'is public already': [
		'/organizer/:contest/announcements/:announcementId/publication',
		'/organizer/:contest/announcements/:announcementId/removal',
		'/organizer/:contest/settings/publication',
		'/organizer/:contest/problems/:problemId/publication',
		'/organizer/:contest/problems/:problemId/removal',
		'/organizer/:contest/problems/:problemId/republication',
		'/organizer/:contest/problems/:problemId/review',
		'/organizer/:contest/problems/:problemId/revision',
	],
	'the revision changes nothing': ['/organizer/:contest/problems/:problemId/revision/publication'],
	'waits for the second person, or has had it': [
		'/organizer/:contest/decision/:trackId',
		'/organizer/:contest/notice/new',
		'/organizer/:contest/notice/objections/:objectionId',
		'/organizer/:contest/release/:releaseId',
		'/organizer/:contest/release/new/:noticeId',
	],
	'sheets are submitted, or still missing': [
		'/organizer/:contest/judges/:judgeId/removal',
		'/organizer/:contest/progress close',
		'/organizer/:contest/settings/rounds/:roundId',
		'/organizer/:contest/settings/rubrics/:rubricId',
	],
	'the mailing has gone': ['/organizer/:contest/mail/mailings/:batch'],
}

export const unfinished = Object.values(held)
	.flat()
	.map((act) => `POST ${act}`)
