import { expect, test } from 'vitest'
import {
	certificateNumber,
	normalizeCertificateNumber,
} from '~/modules/award/rules/certificate-number'

test('a certificate carries contest, track and seat', () => {
	expect(certificateNumber('2026-demo', 'A', 1)).toBe('2026-DEMO-A01')
	expect(certificateNumber('2026', 'B', 10)).toBe('2026-B10')
	expect(certificateNumber('2026', 'B', 100)).toBe('2026-B100')
})

test('typed from paper, spaces, case and full-width signs do not matter', () => {
	expect(normalizeCertificateNumber(' ２０２６-demo - a01 ')).toBe('2026-DEMO-A01')
})
