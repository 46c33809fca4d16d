import type { RouteFile } from './app-server'
import type { WholeWorld } from './whole-world'

type Fill = (world: WholeWorld) => string

/**
 * What fills a parameter of a route, by the segment before it and its name; `entries/:entryId`
 * wins over `:entryId`. A path in front (`organizer/…/`) is matched at the address's beginning.
 */
const fills: Record<string, Fill> = {
	'*': () => 'nothing/here',
	':contest': ({ slug }) => slug,
	':announcementId': ({ announcementId }) => announcementId,
	':noticeId': ({ noticeId }) => noticeId,
	':problemId': ({ problem }) => problem.id,
	':questionId': ({ problem }) => problem.questionId,
	':itemId': ({ itemId }) => itemId,
	'tracks/:code': () => 'A',
	'register/:codeId': ({ codes }) => codes.register,
	'forgot-password/:codeId': ({ codes }) => codes.reset,
	'contact/:codeId': ({ codes }) => codes.confirm,
	'set-password/:token': ({ passwordToken }) => passwordToken,
	'confirm/:token': ({ confirmationToken }) => confirmationToken,
	'certificate/:number': ({ money }) => money.award.certificateNumber,
	'ranking/:file': ({ snapshotId }) => `${snapshotId}.json`,
	':grantId': ({ grantId }) => grantId,
	':invitationId': ({ invitationId }) => invitationId,
	':mailId': ({ mailId }) => mailId,
	'mailings/:batch': ({ mailing }) => mailing,
	'account/:mailId': ({ ownMailId }) => ownMailId,
	'unsent/:formId': ({ unsentFormId }) => unsentFormId,
	'texts/:textId': ({ textId }) => textId,
	'jobs/:jobId': () => '1',
	':template': () => 'entry-accepted',
	':userId': ({ users }) => users.entrant,
	'entrant/:claimId': ({ money }) => money.draft.id,
	'incentive/:claimId': ({ paying }) => paying.claim.id,
	'facts/:kind': () => 'registered-in',
	'entrant/:entryId': ({ draft }) => draft.id,
	'organizer/:entryId': ({ submitted }) => submitted.id,
	'receipts/:number': () => '1',
	'versions/:number': () => '1',
	':organizationId': ({ winner }) => winner,
	':fileId': ({ draft }) => draft.fileId,
	':batchId': ({ paying }) => paying.batch.id,
	':budgetId': ({ money }) => money.budget.id,
	':instalmentId': ({ paying }) => paying.instalment.id,
	':policyId': ({ money }) => money.policy.id,
	':assignmentId': ({ assignmentId }) => assignmentId,
	':judgeId': ({ judges }) => judges[0]!.id,
	':awardId': ({ money }) => money.award.id,
	':decisionId': ({ decisionId }) => decisionId,
	':trackId': ({ tracks }) => tracks.a.id,
	':objectionId': ({ objectionId }) => objectionId,
	':roundId': ({ rounds }) => rounds.a.id,
	':releaseId': ({ releaseId }) => releaseId,
	':rubricId': ({ rubricId }) => rubricId,
}

/** Receipts and versions belong to the entry that was submitted, bundles to a frozen ranking. */
const exceptions: Record<string, Fill> = {
	'/organizer/:contest/ranking/:roundId/bundle': ({ slug, rounds, snapshotId }) =>
		`/organizer/${slug}/ranking/${rounds.a.id}/bundle?snapshot=${snapshotId}`,
	'/entrant/entries/:entryId/receipts/:number': ({ submitted }) =>
		`/entrant/entries/${submitted.id}/receipts/1`,
	'/entrant/entries/:entryId/receipts/:number/pdf': ({ submitted }) =>
		`/entrant/entries/${submitted.id}/receipts/1/pdf`,
	'/entrant/entries/:entryId/certificate': ({ money }) =>
		`/entrant/entries/${money.award.entryId}/certificate`,
	'/entrant/entries/:entryId/versions/:number': ({ submitted }) =>
		`/entrant/entries/${submitted.id}/versions/1`,
}

function fillOf(path: string, at: number): Fill | undefined {
	const segments = path.slice(1).split('/')
	const name = segments[at]!
	return fills[`${segments[at - 1]}/${name}`] ?? fills[`${segments[0]}/${name}`] ?? fills[name]
}

const isParameter = (segment: string) => segment.startsWith(':') || segment === '*'

/** Sentences on the routes whose parameters nothing here fills. */
export function unfilled(routes: RouteFile[]): string[] {
	return routes.flatMap(({ id, path }) =>
		path
			.slice(1)
			.split('/')
			.flatMap((segment, at) =>
				isParameter(segment) && !fillOf(path, at)
					? `app/${id} has the parameter ${segment}: name what fills it in tests/support/route-addresses.ts (and make that in whole-world.ts)`
					: [],
			),
	)
}

/** The route's address in this world; with `value`, its last parameter holds that instead. */
export function addressOf({ path }: RouteFile, world: WholeWorld, value?: string): string {
	const segments = path.slice(1).split('/')
	const last = segments.map(isParameter).lastIndexOf(true)
	const exception = exceptions[path]
	if (exception && value === undefined) return exception(world)
	return `/${segments
		.map((segment, at) => {
			if (!isParameter(segment)) return segment
			if (at === last && value !== undefined) return value
			return fillOf(path, at)?.(world) ?? segment
		})
		.join('/')}`
}

export const hasParameter = ({ path }: RouteFile) => path.split('/').some(isParameter)
