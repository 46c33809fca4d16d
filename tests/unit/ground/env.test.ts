import { expect, test } from 'vitest'
import { parseEnv } from '~/platform/env.server'

test('nothing given is a complete configuration', () => {
	const { PORT, DEMO, STORAGE, CONTEST_CLOCK, LOG_LEVEL } = parseEnv({ NODE_ENV: 'production' })
	expect({ PORT, DEMO, STORAGE, CONTEST_CLOCK, LOG_LEVEL }).toEqual({
		PORT: 3000,
		DEMO: false,
		STORAGE: 'local',
		CONTEST_CLOCK: 'machine',
		LOG_LEVEL: 'info',
	})
})

test('an empty value counts as not given', () => {
	expect(parseEnv({ NODE_ENV: 'production', PORT: '', APP_ORIGIN: '' }).PORT).toBe(3000)
})

test('every wrong setting is named and no value is repeated', () => {
	const given = { NODE_ENV: 'production' as const, SMTP_URL: 'http://u:secret@x', PORT: '70000' }
	expect(() => parseEnv(given)).toThrow(
		'Wrong setting: PORT must be a port number, 0 to 65535; SMTP_URL must look like smtp://user:password@host:587.',
	)
})

test('what nothing here uses is refused, not taken in silence', () => {
	const given = {
		NODE_ENV: 'production' as const,
		CLAMD_SOCKET: '/run/clamd',
		UPLOADTHING_TOKEN: 't',
	}
	expect(() => parseEnv(given)).toThrow(
		'Wrong setting: UPLOADTHING_TOKEN is not supported yet: files are kept by this server itself; unset it; CLAMD_SOCKET is not supported yet: files are not scanned for viruses; unset it.',
	)
	expect(() => parseEnv({ NODE_ENV: 'production', CLAMD_SOCKET: '' })).not.toThrow()
})

test('an origin with a path is refused, one with a final slash is taken', () => {
	const at = (APP_ORIGIN: string) => parseEnv({ NODE_ENV: 'production', APP_ORIGIN }).APP_ORIGIN
	expect(at('https://contest.example.cn/')).toBe('https://contest.example.cn')
	expect(() => at('https://contest.example.cn/app')).toThrow('must be an origin without a path')
})

test('TRUST_PROXY takes a number of proxies or their addresses', () => {
	const at = (TRUST_PROXY: string) => parseEnv({ NODE_ENV: 'production', TRUST_PROXY }).TRUST_PROXY
	expect([at('1'), at('loopback'), at('10.0.0.0/8, ::1')]).toEqual([
		1,
		'loopback',
		'10.0.0.0/8, ::1',
	])
	expect(() => at('everyone')).toThrow('TRUST_PROXY must be')
})
