import { drive, endAll, send, startBare, startProduct } from './processes.mjs'
import { burstLines, loadAverage, machine, table, writeReport } from './report.mjs'

const LONGEST_MS = 175_000
const encoding = { 'Accept-Encoding': 'gzip, br' }

/** `as`: the demonstration account that asks; `connections`: kept open, each asking in turn. */
const pages = [
	{ name: 'home', path: '/', connections: 32 },
	{ name: 'problem list', path: '/problems', connections: 32 },
	{ name: 'results', path: resultsOf, connections: 32 },
	{ name: 'log-in page', path: '/login', connections: 8 },
	{ name: 'entrant’s dashboard', path: '/entrant', as: 'winner@demo.example', connections: 8 },
	{ name: 'judge’s list', path: '/judge', as: 'judge@demo.example', connections: 8 },
]

export async function bench({ write }) {
	const tooLong = setTimeout(() => {
		process.stderr.write('shijia: the bench took too long and was ended\n')
		void endAll().finally(() => process.exit(1))
	}, LONGEST_MS)
	process.once('SIGINT', () => void endAll().finally(() => process.exit(130)))
	try {
		await run(write)
	} finally {
		clearTimeout(tooLong)
		await endAll()
	}
}

async function run(write) {
	const before = loadAverage()
	const say = (line) => process.stdout.write(`${line}\n`)
	say(`${machine()}\nload average before: ${before}`)
	const product = await startProduct()
	const cases = await Promise.all(pages.map((page) => preparePage(product, page)))
	const bare = await startBare(Object.fromEntries(cases.map(({ path, answer }) => [path, answer])))
	const rows = []
	for (const one of cases) {
		rows.push(await measure(product, bare, one))
		say(`measured ${one.name}`)
	}
	const burst = burstLines(await logInBurst(product, cases))
	const load = `${before} / ${loadAverage()}`
	say(`\n${table(rows)}\n\n${burst.join('\n')}\nload average before / after: ${load}`)
	if (write) writeReport(rows, burst, load)
}

async function preparePage(product, { path, as, ...page }) {
	const cookie = as ? await logIn(product, as) : null
	const headers = { ...encoding, ...(cookie && { Cookie: cookie }) }
	const address = typeof path === 'function' ? await path(product) : path
	await send(product.port, address, { headers })
	const { status, headers: sent, body } = await send(product.port, address, { headers })
	if (status !== 200) throw new Error(`${address} answers ${status}`)
	for (const name of ['date', 'connection', 'keep-alive', 'transfer-encoding']) delete sent[name]
	const answer = {
		headers: { ...sent, 'content-length': body.length },
		body: body.toString('base64'),
	}
	return { ...page, path: address, headers, answer, length: body.length }
}

/** The lists of the newest edition that has been released: the home page links to them. */
async function resultsOf({ port }) {
	const { body } = await send(port, '/')
	const slugs = [...String(body).matchAll(/href="\/c\/([\w-]+)/g)].map(([, slug]) => slug)
	return slugs.length > 0 ? `/c/${slugs[0]}/results` : '/results'
}

async function logIn({ port, accounts }, email) {
	const body = new URLSearchParams({ address: email, password: accounts[email] }).toString()
	const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
	const { status, headers: sent } = await send(port, '/login', { method: 'POST', headers, body })
	const cookie = sent['set-cookie']?.find((line) => line.startsWith('session='))
	if (!cookie) throw new Error(`${email} cannot log in (${status})`)
	return cookie.split(';')[0]
}

/** Product and bare by turns, so that what else the machine does meets both; the middle turn counts. */
async function measure(product, bare, { name, path, headers, connections, length }) {
	const cached = connections > 8
	const ask = (server, seconds) => drive(server, path, { headers, connections, seconds })
	// What is rendered each time needs a few hundred requests until its code is compiled.
	await ask(product, cached ? 1.5 : 4)
	await ask(bare, 0.5)
	const turns = []
	for (let turn = 0; turn < 3; turn++) {
		turns.push({ product: await ask(product, cached ? 2 : 3), bare: await ask(bare, 1.5) })
	}
	for (const { product: measured } of turns) {
		const wrong = Object.keys(measured.statuses).filter((status) => status !== '200')
		if (wrong.length > 0) throw new Error(`${path} answered ${JSON.stringify(measured.statuses)}`)
	}
	const ofBare = (turn) => turn.product.perSecond / turn.bare.perSecond
	const [, middle] = turns.sort((one, other) => ofBare(one) - ofBare(other))
	return { name, ...middle, length }
}

/** What readers notice while fifty people log in at the same moment. */
async function logInBurst(product, cases) {
	const watched = [cases[0], cases[3]]
	const watch = (seconds) =>
		Promise.all(
			watched.map(async ({ name, path, headers }) => {
				const options = { headers, connections: 2, seconds }
				return { name, ...(await drive(product, path, options)) }
			}),
		)
	const quiet = await watch(3)
	const logIns = 50
	const emails = Object.keys(product.accounts)
	const statuses = {}
	const watching = watch(6)
	const began = performance.now()
	await Promise.all(
		Array.from({ length: logIns }, async (_, at) => {
			const email = emails[at % emails.length]
			const body = new URLSearchParams({ address: email, password: product.accounts[email] })
			const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
			const options = { method: 'POST', headers, body: body.toString() }
			const { status } = await send(product.port, '/login', options)
			statuses[status] = (statuses[status] ?? 0) + 1
		}),
	)
	const seconds = (performance.now() - began) / 1000
	return { logIns, statuses, seconds, quiet, during: await watching }
}
