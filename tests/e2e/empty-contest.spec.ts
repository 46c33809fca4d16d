import { expect, test } from '@playwright/test'
import { pageRoutes } from '../support/page-routes'
import { cookieAt, inDatabase } from './installed-database'
import { closeDesks, type Desk, openDesk } from './lifecycle/desk'
import { followLinks } from './lifecycle/find-pages'
import { lookAtAll, Notes } from './lifecycle/page-looks'

/** Below this, links were not followed as far as they lead. */
const pagesAtLeast = 50

test.afterEach(closeDesks)

test('every page of a contest in which nothing has happened is whole, accessible and fits', async ({
	browser,
}) => {
	test.setTimeout(600_000)
	const { baseURL } = test.info().project.use
	const { slug, cookies } = await inDatabase(async () => {
		const { emptyWorld } = await import('../support/empty-world')
		return emptyWorld()
	})
	const desks: Record<string, Desk> = { visitor: await openDesk(browser) }
	for (const [person, cookie] of Object.entries(cookies)) {
		desks[person] = await openDesk(browser)
		await desks[person].context.addCookies([cookieAt(baseURL!, cookie)])
	}
	const doors = {
		visitor: [`/c/${slug}`],
		organizer: [`/organizer/${slug}`],
		judge: ['/judge'],
		entrant: ['/entrant', '/account'],
		officer: ['/incentive'],
		finance: ['/incentive/payments'],
	}
	const inside = new RegExp(`^/(c/${slug}|organizer/${slug}|judge|entrant|account|incentive)`)
	const { found } = await followLinks(desks, pageRoutes(), doors, (one) => inside.test(one))
	const notes = new Notes()
	await lookAtAll(desks, found, notes)
	expect(notes.wrong).toEqual([])
	expect(notes.seen.size).toBeGreaterThan(pagesAtLeast - 1)
})
