import { expect, test } from 'vitest'
import { floodGate } from '~/web/limits/flood.server'
import { networkOf } from '~/platform/network'
import { limitOf } from '~/web/limits/route-limits'

test('a bucket empties at the burst, refills with time and is one for each network', () => {
	const { admit } = floodGate({ burst: 3, perSecond: 2 })
	const start = 1_000_000
	expect([1, 2, 3, 4].map(() => admit('a', start))).toEqual([0, 0, 0, 1])
	expect(admit('b', start)).toBe(0)
	expect([admit('a', start + 500), admit('a', start + 500)]).toEqual([0, 1])
	expect([1, 2, 3, 4].map(() => admit('a', start + 60_000))).toEqual([0, 0, 0, 1])
})

test('an IPv6 subscriber is one network, however many addresses it uses', () => {
	expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
	expect(networkOf('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64')
	expect(networkOf('2001:db8:1:2:bbbb:1:2:3')).toBe('2001:db8:1:2::/64')
	expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
	expect(networkOf('::1')).toBe('0:0:0:0::/64')
	expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64')
})

test('a limit holds at the short and at the contest’s own address, for its method only', () => {
	const objection = limitOf('POST', '/notices/:noticeId')
	expect(objection?.name).toBe('objection')
	expect(limitOf('POST', '/c/:contest/notices/:noticeId')).toBe(objection)
	expect(limitOf('GET', '/notices/:noticeId')).toBeUndefined()
})
