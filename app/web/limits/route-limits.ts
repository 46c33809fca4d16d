/**
 * How often one network address, and one person logged in, may do what costs us work, or lets a
 * machine guess or flood. Counted in the database, over all processes. `routes` are addresses of
 * the route files; those of a contest count at `/…` and `/c/:contest/…` alike. An office or a jury
 * hall shares one address, hence its greater numbers. Log-ins and codes are limited once more, by
 * account and more narrowly, where they are checked.
 */
export type RouteLimit = {
	name: string
	method: 'GET' | 'POST'
	routes: readonly string[]
	/** A request counts only with this query parameter. */
	parameter?: string
	minutes: number
	address: number
	person: number
}

export const routeLimits: readonly RouteLimit[] = [
	{
		name: 'log-in and code',
		method: 'POST',
		routes: ['/login', '/login/second-factor'],
		minutes: 15,
		address: 300,
		person: 300,
	},
	{
		name: 'registration and codes',
		method: 'POST',
		routes: [
			'/register',
			'/register/:codeId',
			'/register/:codeId/resending',
			'/forgot-password',
			'/forgot-password/:codeId',
			'/forgot-password/:codeId/resending',
			'/set-password/:token',
			'/set-password/:token/renewal',
			'/account/contact',
			'/account/contact/:codeId',
			'/account/contact/:codeId/resending',
			'/account/contact/confirmation',
		],
		minutes: 60,
		address: 120,
		person: 120,
	},
	{
		name: 'mail to others',
		method: 'POST',
		routes: [
			'/entrant/entries/:entryId/team',
			'/entrant/entries/:entryId/team/reminders',
			'/entrant/organizations/:organizationId/memberships',
			'/entrant/organizations/:organizationId/invitations/:invitationId/removal',
		],
		minutes: 60,
		address: 400,
		person: 100,
	},
	{
		name: 'objection',
		method: 'POST',
		routes: ['/notices/:noticeId'],
		minutes: 60,
		address: 40,
		person: 20,
	},
	{
		name: 'question',
		method: 'POST',
		routes: ['/problems/:problemId/questions'],
		minutes: 60,
		address: 120,
		person: 30,
	},
	{
		name: 'check by code',
		method: 'GET',
		routes: ['/verify/receipt'],
		parameter: 'code',
		minutes: 10,
		address: 120,
		person: 120,
	},
	{
		name: 'objection by code',
		method: 'GET',
		routes: ['/notices/:noticeId/objections'],
		parameter: 'code',
		minutes: 10,
		address: 60,
		person: 60,
	},
	{
		name: 'certificate',
		method: 'GET',
		routes: ['/verify/certificate/:number'],
		minutes: 10,
		address: 300,
		person: 300,
	},
	{
		name: 'recomputing',
		method: 'POST',
		routes: ['/verify/ranking'],
		minutes: 10,
		address: 60,
		person: 30,
	},
	{
		name: 'bundle',
		method: 'GET',
		routes: ['/verify/ranking/:file', '/organizer/:contest/ranking/:roundId/bundle'],
		minutes: 10,
		address: 120,
		person: 60,
	},
	{
		name: 'document',
		method: 'GET',
		routes: [
			'/entrant/entries/:entryId/certificate',
			'/entrant/entries/:entryId/entry-form',
			'/entrant/entries/:entryId/receipts/:number/pdf',
		],
		minutes: 10,
		address: 240,
		person: 40,
	},
	{
		name: 'file',
		method: 'POST',
		routes: ['/api/uploadthing', '/api/files'],
		minutes: 60,
		address: 1_500,
		person: 300,
	},
]

/** The limit of a route's reading or writing; `path` as in its file, e.g. /notices/:noticeId. */
export function limitOf(method: 'GET' | 'POST', path: string): RouteLimit | undefined {
	const short = path.replace(/^\/c\/:contest(?=\/|$)/, '')
	return routeLimits.find((limit) => limit.method === method && limit.routes.includes(short))
}
