import { expect } from '@playwright/test'
import type { Desk } from './desk'

/*
 * The same forms without the clicking: what a browser would send is sent with the person's
 * cookies. For steps that one browser has shown and others only repeat.
 */

/** The page's HTML as the server sends it. */
export async function read({ page }: Desk, path: string): Promise<string> {
	const response = await page.request.get(path)
	expect(response.status(), path).toBe(200)
	return response.text()
}

/** Sends a form as a browser would; returns where the answer leads. A refused form fails. */
export async function send(
	{ page }: Desk,
	path: string,
	fields: Record<string, string>,
): Promise<string> {
	const response = await page.request.post(path, {
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
		data: new URLSearchParams(fields).toString(),
		maxRedirects: 0,
	})
	const { location } = response.headers()
	if (location === undefined) {
		expect(`${response.status()} ${words(await response.text())}`, path).toBe('a redirect')
	}
	return location!
}

/** Sends a file by the form that works without scripts. */
export async function sendFile(
	{ page }: Desk,
	fields: Record<string, string>,
	file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
	const response = await page.request.post('/api/files', {
		multipart: { ...fields, file },
		headers: { Referer: page.url() },
		maxRedirects: 0,
	})
	expect(response.status()).toBeLessThan(400)
}

/** A hidden field's value. */
export function hidden(html: string, name: string): string {
	const input = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0] ?? ''
	const value = /value="([^"]*)"/.exec(input)?.[1]
	expect(value, `hidden field ${name}`).toBeDefined()
	return value!
}

/** What the text fields of a page hold, to be sent back with a change. */
export function typed(html: string): Record<string, string> {
	const inputs = [
		...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*type="(?:text|tel|email)"[^>]*>/g),
	]
	const areas = [...html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)]
	return Object.fromEntries([
		...inputs.map(([input, name]) => [name, /value="([^"]*)"/.exec(input)?.[1] ?? '']),
		...areas.map(([, name, text]) => [name, text]),
	]) as Record<string, string>
}

/** All that a pattern's first group finds, each once. */
export function all(html: string, pattern: RegExp): string[] {
	return [...new Set([...html.matchAll(pattern)].map((match) => match[1]!))]
}

const words = (html: string) =>
	html
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.slice(0, 1_500)
