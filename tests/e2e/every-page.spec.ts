import { type Browser, expect, test } from '@playwright/test'
import { kindOf, type PageRoute, pageRoutes } from '../support/page-routes'
import { demoDesk } from './lifecycle/admin'
import { closeDesks, type Desk, openDesk } from './lifecycle/desk'
import { findPages, people } from './lifecycle/find-pages'
import { type Examined, examined, lookAtAll, Notes } from './lifecycle/page-looks'
import { waysTo } from './lifecycle/ways'

/** With fewer forms that were sent empty, they were not really looked for. */
const formsAtLeast = 40

test.afterEach(closeDesks)

test('every page of the manifest is whole, accessible and fits a phone', async ({ browser }) => {
	test.setTimeout(1_200_000)
	const routes = pageRoutes()
	const desks = await logIn(browser)
	const found = await test.step('there is a way to every page', () => findPages(desks, routes))
	const notes = new Notes()
	await test.step('each is looked at', () => lookAtAll(desks, found, notes))
	await test.step('those behind a form or a mailed link, too', async () => {
		for (const [turn, route] of routes.filter(({ id }) => waysTo[id]).entries()) {
			const desk = await openDesk(browser)
			const enter = () => waysTo[route.id]!(desk, browser)
			const look = examined(desk, { route, address: route.id }, turn, enter)
			notes.take(route, await look.catch((error: Error) => notReached(route, error)))
			await desk.context.close()
		}
	})
	const unseen = routes.filter((route) => !notes.seen.has(kindOf(route)))
	expect([
		...notes.wrong,
		...unseen.map(({ id }) => `${id} was not seen: see lifecycle/ways.ts`),
	]).toEqual([])
	expect(notes.sentEmpty).toBeGreaterThan(formsAtLeast)
})

const notReached = ({ id }: PageRoute, { message }: Error): Examined => ({
	wrong: [`${id} is not reached: ${message}`],
	sentEmpty: false,
})

async function logIn(browser: Browser): Promise<Record<string, Desk>> {
	const desks: Record<string, Desk> = { visitor: await openDesk(browser) }
	for (const person of Object.keys(people).slice(1)) {
		desks[person] = await demoDesk(browser, `${person}@demo.example`)
	}
	return desks
}
