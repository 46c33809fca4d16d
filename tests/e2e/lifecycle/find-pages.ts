import { guesses, kindOf, type PageRoute, routeFinder } from '../../support/page-routes'
import type { Desk } from './desk'
import { waysTo } from './ways'

/** Who looks, in the order in which a page is left to somebody; each with the doors to begin at. */
export const people: Record<string, string[]> = {
	visitor: ['/', '/c/demo-1', '/ui', '/login', '/verify/certificate'],
	winner: ['/entrant', '/account'],
	mender: ['/entrant'],
	newcomer: ['/entrant'],
	judge: ['/judge'],
	organizer: ['/organizer', '/organizer/demo-1', '/organizer/demo-2'],
	officer: ['/incentive'],
	finance: ['/incentive/payments'],
	admin: ['/admin'],
	supervisor: ['/admin/audit'],
}

/** So many addresses of one route are read for the links on them. */
const instancesRead = 3
/** And so many guesses made where no link leads. */
const guessesTried = 40
export type Found = { route: PageRoute; person: string; address: string }

/** Finds a way to every page: along links, and by guessing where no link leads now. */
export async function findPages(desks: Record<string, Desk>, routes: PageRoute[]) {
	const { found, seen, open } = await followLinks(desks, routes, people)
	for (const route of routes.filter((one) => !found.has(kindOf(one)) && !waysTo[one.id])) {
		const insiders = [...found.values()].filter((one) => doorOf(one.route) === doorOf(route))
		for (const person of new Set(insiders.map((one) => one.person))) {
			for (const address of guesses(route, seen, routes).slice(0, guessesTried)) {
				if (!found.has(kindOf(route))) await open(person, address)
			}
		}
	}
	return found
}

/**
 * Reads each person's pages from the doors on, along links and forms; of addresses only those that
 * are `wanted`.
 */
export async function followLinks(
	desks: Record<string, Desk>,
	routes: PageRoute[],
	doorsOf: Record<string, string[]>,
	wanted: (address: string) => boolean = () => true,
) {
	const routeOf = routeFinder(routes)
	const found = new Map<string, Found>()
	const read = new Map<string, number>()
	const seen = new Set<string>()
	async function open(person: string, address: string): Promise<string[]> {
		const route = routeOf(address)
		const before = read.get(route?.id ?? '') ?? 0
		if (!route || before >= instancesRead || !wanted(address)) return []
		const answer = await desks[person]!.page.request.get(address, {
			maxRedirects: 0,
			maxRetries: 2,
		})
		const next = answer.headers().location
		if (answer.status() !== 200) return next?.startsWith('/') ? [next] : []
		read.set(route.id, before + 1)
		if (!found.has(kindOf(route))) found.set(kindOf(route), { route, person, address })
		return linksOf(await answer.text())
	}
	for (const [person, doors] of Object.entries(doorsOf)) {
		const queue = [...doors]
		const known = new Set(doors)
		for (let address = queue.shift(); address; address = queue.shift()) {
			for (const link of await open(person, address)) {
				if (!known.has(link)) queue.push(link)
				known.add(link)
			}
		}
		for (const address of known) seen.add(address)
	}
	return { found, seen, open }
}

const doorOf = ({ path }: PageRoute) => path.split('/')[1]

/** Links and the addresses of forms: a refused form is shown again at its own address. */
const linksOf = (html: string) =>
	[...html.matchAll(/<(?:a|form) [^>]*(?:href|action)="(\/[^"#]*)/g)].map(([, address]) =>
		address!.replaceAll('&amp;', '&'),
	)
