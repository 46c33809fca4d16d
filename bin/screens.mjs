import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrap, root } from './lib/bootstrap.mjs'
import { provideChromium } from './lib/chromium.mjs'
import { screens } from './lib/screens.mjs'

/**
 * `npm run screens [-- name …]`: starts the built demonstration on a new data directory, opens every
 * kind of screen as the person it is made for, and writes pictures of it to docs/screens: desktop
 * (1440 px) and phone (390 px), Chinese, some English.
 */
const folder = join(root, 'docs/screens')
const desktop = { name: 'desktop', width: 1440, height: 900, tallest: 1900, shownWidth: 960 }
const phone = { name: 'phone', width: 390, height: 844, tallest: 1600, shownWidth: 390 }
const wanted = process.argv.slice(2)

/** Log-ins by person, so that each person logs in once. */
const sessions = new Map()

bootstrap({ build: true })
const { chromium } = await import('playwright')
const browser = await chromium.launch({
	executablePath: provideChromium(),
	args: ['--no-sandbox', '--disable-dev-shm-usage'],
})
const server = await startDemo()
try {
	const taken = []
	const chosen = wanted.length ? screens.filter(({ name }) => wanted.includes(name)) : screens
	for (const screen of chosen) taken.push(await takeAll(screen))
	if (!wanted.length) writeFileSync(join(folder, 'README.md'), indexOf(taken))
} finally {
	await browser.close()
	await server.stop()
}

async function startDemo() {
	const port = await freePort()
	const dataDir = mkdtempSync(join(tmpdir(), 'shijia-screens-'))
	const child = spawn(process.execPath, ['bin/start.mjs'], {
		cwd: root,
		env: {
			...process.env,
			PORT: port,
			DATA_DIR: dataDir,
			DATABASE_URL: '',
			APP_ORIGIN: '',
			DEMO: '1',
			LOG_LEVEL: 'warn',
		},
		stdio: ['ignore', 'ignore', 'inherit'],
	})
	const ended = new Promise((resolve) => child.on('close', resolve))
	const origin = `http://localhost:${port}`
	for (let second = 0; second < 180 && !(await answers(`${origin}/readyz`)); second++) {
		await new Promise((resolve) => setTimeout(resolve, 1_000))
	}
	const passwords = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
	const stop = async () => {
		child.kill('SIGTERM')
		await ended
		rmSync(dataDir, { recursive: true, force: true })
	}
	return { origin, passwords, stop }
}

async function answers(address) {
	return fetch(address).then(
		({ ok }) => ok,
		() => false,
	)
}

function freePort() {
	return new Promise((resolve) => {
		const probe = createServer()
		probe.listen(0, () => {
			const { port } = probe.address()
			probe.close(() => resolve(String(port)))
		})
	})
}

async function sessionOf(person) {
	if (!person) return []
	if (!sessions.has(person)) {
		const address = `${person}@demo.example`
		const answer = await fetch(`${server.origin}/login`, {
			method: 'POST',
			redirect: 'manual',
			headers: { Origin: server.origin },
			body: new URLSearchParams({ address, password: server.passwords[address] }),
		})
		const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0].split('='))
		const session = cookies.find(([name]) => name === 'session')
		if (!session) throw new Error(`${address} could not log in (${answer.status})`)
		sessions.set(person, [{ name: 'session', value: session[1], url: server.origin }])
	}
	return sessions.get(person)
}

async function takeAll(screen) {
	const files = []
	for (const device of [desktop, phone]) {
		files.push(await take(screen, device, 'zh'))
		if (screen.english) files.push(await take(screen, device, 'en'))
	}
	process.stdout.write(`${screen.name}: ${files.map(({ bytes }) => bytes).join(', ')} bytes\n`)
	return { screen, files }
}

async function take(screen, device, language) {
	const { width, height, tallest } = device
	const context = await browser.newContext({
		viewport: { width, height },
		locale: language === 'en' ? 'en' : 'zh-CN',
		timezoneId: 'Asia/Shanghai',
	})
	await context.addCookies(await sessionOf(screen.person))
	const page = await context.newPage()
	await open(page, screen)
	const whole = await page.evaluate(() => document.documentElement.scrollHeight)
	await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), tallest) })
	const picture = await smaller(await page.screenshot(), device.shownWidth)
	await context.close()
	const file = `${screen.name}-${device.name}${language === 'en' ? '-en' : ''}.webp`
	mkdirSync(folder, { recursive: true })
	writeFileSync(join(folder, file), picture)
	return { file, bytes: statSync(join(folder, file)).size }
}

/** Goes to the screen's first page and on along its links, each the first whose address fits. */
async function open(page, { at, along = [] }) {
	await page.goto(server.origin + at)
	for (const step of along) {
		const links = await page
			.locator('main a[href]')
			.evaluateAll((all) => all.map((a) => a.getAttribute('href')))
		const next = links.find((href) => step.test(href))
		if (!next) throw new Error(`${page.url()} has no link like ${step}`)
		await page.goto(server.origin + next)
	}
	await page.waitForLoadState('networkidle')
}

/** The picture as WebP, no wider than given and about 48 KB at most. */
async function smaller(png, width) {
	const page = await browser.newPage()
	const source = `data:image/png;base64,${png.toString('base64')}`
	for (const quality of [0.75, 0.6, 0.45, 0.3]) {
		const webp = await page.evaluate(
			async ([src, wide, grade]) => {
				const image = new Image()
				image.src = src
				await image.decode()
				const scale = Math.min(1, wide / image.width)
				const canvas = document.createElement('canvas')
				canvas.width = Math.round(image.width * scale)
				canvas.height = Math.round(image.height * scale)
				const brush = canvas.getContext('2d')
				brush.imageSmoothingQuality = 'high'
				brush.drawImage(image, 0, 0, canvas.width, canvas.height)
				return canvas.toDataURL('image/webp', grade).split(',')[1]
			},
			[source, width, quality],
		)
		const bytes = Buffer.from(webp, 'base64')
		if (bytes.length <= 48 * 1024 || quality === 0.3) {
			await page.close()
			return bytes
		}
	}
}

function indexOf(taken) {
	const parts = [...new Set(taken.map(({ screen }) => screen.part))]
	const lines = parts.flatMap((part) => [
		`## ${part}`,
		'',
		...taken
			.filter(({ screen }) => screen.part === part)
			.flatMap(({ screen, files }) => [
				`### ${screen.title}`,
				'',
				...files.map(({ file }) => `![${screen.title}](${file})`),
				'',
			]),
	])
	return `# Screens\n\nThe screens of the demonstration, desktop (1440 px) and phone (390 px), taken by \`npm run screens\`. All organizations, people, entries and amounts are invented.\n\n${lines.join('\n')}`
}
