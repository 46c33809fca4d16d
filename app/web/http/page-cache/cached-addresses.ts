import { CertificateSearch } from '~/modules/award/schema'
import { PageSearch } from '~/modules/contest/schema'
import { ReceiptSearch } from '~/modules/entry/schema'
import { ProblemSearch } from '~/modules/problem/schema'

/**
 * The pages that everybody sees alike and that are therefore kept rendered. `params`: the query
 * parameters the page shows something different for; all others are dropped, so that what
 * messengers append to a shared link finds the same copy. `personal`: parameters that ask about one
 * person's matter; with one of them the page is rendered for each request.
 */
type CachedAddress = { path: string; params?: readonly string[]; personal?: readonly string[] }

const own = (schema: { shape: object }) => Object.keys(schema.shape)

/** Pages of one contest: at `/…` for the current one and at `/c/:contest/…`. */
const ofContest: CachedAddress[] = [
	{ path: '/' },
	{ path: '/problems', params: own(ProblemSearch) },
	{ path: '/problems/:id' },
	{ path: '/tracks/:id' },
	{ path: '/announcements', params: own(PageSearch) },
	{ path: '/announcements/:id' },
	{ path: '/notices' },
	{ path: '/notices/:id' },
	{ path: '/results' },
	{ path: '/results/scenarios' },
	{ path: '/results/projects' },
	{ path: '/showcase/:id' },
	{ path: '/policies' },
	{ path: '/payout-notices' },
	{ path: '/privacy' },
	{ path: '/verify/receipt', personal: own(ReceiptSearch) },
]

const ofSite: CachedAddress[] = [
	{ path: '/verify/ranking', params: ['snapshot'] },
	{ path: '/verify/certificate', personal: own(CertificateSearch) },
]

export const cachedAddresses: CachedAddress[] = [
	...ofContest,
	...ofContest.map((one) => ({ ...one, path: `/c/:id${one.path === '/' ? '' : one.path}` })),
	...ofSite,
]

const patterns = cachedAddresses.map((one) => ({
	...one,
	pattern: new RegExp(`^${one.path.replaceAll(':id', '[\\w-]{1,64}')}$`),
}))

const LONGEST = 600

/**
 * The address under which the page a request asks for is kept: its path, and the parameters the
 * page knows in alphabetical order. Null when it is not to be kept.
 */
export function cachedAddress(target: string): string | null {
	if (target.length > LONGEST) return null
	const [path = '', query = ''] = target.split('?', 2)
	const found = patterns.find(({ pattern }) => pattern.test(path))
	if (!found) return null
	if (query === '') return path
	const given = new URLSearchParams(query)
	if (found.personal?.some((name) => given.has(name))) return null
	const kept = new URLSearchParams()
	for (const name of found.params ?? []) {
		for (const value of given.getAll(name)) kept.append(name, value)
	}
	kept.sort()
	return kept.size > 0 ? `${path}?${kept}` : path
}
