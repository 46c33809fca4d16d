import { expect, test } from 'vitest'
import { maskAddress, parseAddress } from '~/modules/identity/rules/address'
import { formatPhone, parsePhone } from '~/modules/identity/rules/phone'

test('a mainland mobile number becomes E.164, however it is written', () => {
	for (const written of [
		'13800138000',
		'138 0013 8000',
		'138-0013-8000',
		'+86 138 0013 8000',
		'+86-13800138000',
		'0086 13800138000',
		'１３８００１３８０００',
		'（+86）13800138000',
	]) {
		expect(parsePhone(written), written).toBe('+8613800138000')
	}
})

test('what receives no text message is no number', () => {
	for (const written of [
		'12800138000',
		'1380013800',
		'138001380000',
		'024-22720000',
		'+86 24 2272 0000',
		'+8610086',
		'8613800138000',
		'+0123456789',
		'+1234567890123456',
		'+123456',
		'++8613800138000',
		'1380013800a',
		'',
	]) {
		expect(parsePhone(written), written).toBeNull()
	}
})

test('numbers of elsewhere are kept whole', () => {
	expect(parsePhone('+852 6123 4567')).toBe('+85261234567')
	expect(parsePhone('+1 (415) 555-0100')).toBe('+14155550100')
	expect(parsePhone('0044 20 7946 0958')).toBe('+442079460958')
})

test('one field takes either address', () => {
	const isEmail = (text: string) => /^\S+@\S+\.\S+$/.test(text)
	expect(parseAddress(' Wang@Example.CN ', isEmail)).toBe('wang@example.cn')
	expect(parseAddress('138 0013 8000', isEmail)).toBe('+8613800138000')
	expect(parseAddress('wang@', isEmail)).toBeNull()
	expect(parseAddress('wang', isEmail)).toBeNull()
})

test('an address is shown in full to its holder and masked to others', () => {
	expect(formatPhone('+8613800138000')).toBe('138 0013 8000')
	expect(formatPhone('+85261234567')).toBe('+85261234567')
	expect(maskAddress('+8613800138000')).toBe('+86138****8000')
	expect(maskAddress('wangxiaoming@example.cn')).toBe('wa***@example.cn')
	expect(maskAddress('w@example.cn')).toBe('***@example.cn')
})
