import { expect, test } from 'vitest'
import { contestSettings } from '~/modules/contest/schema'
import {
	CalendarForm,
	DetailsForm,
	NewContestForm,
	SettingsForm,
} from '~/modules/contest/schema/set-up'

const fresh = {
	slug: '2026',
	name: '全国数字经济应用场景大赛',
	nameEn: 'National contest',
	edition: '首届',
	editionEn: 'First',
	startsOn: '2026-05-06',
	hosts: ' 甲 \n\n乙\r\n',
}
const faults = (
	form: {
		safeParse(value: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } }
	},
	value: unknown,
) => form.safeParse(value).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

test('a new contest reads names by the line and its first day in Beijing', () => {
	expect(NewContestForm.parse(fresh)).toMatchObject({
		template: 'national',
		hosts: ['甲', '乙'],
		organizers: [],
		startsOn: new Date('2026-05-05T16:00:00Z'),
	})
})

test('addresses, dates and names that cannot be are refused with words of their own', () => {
	expect(faults(NewContestForm, { ...fresh, slug: 'Zwanzig 26' })).toEqual([['slug', 'slug_form']])
	expect(faults(NewContestForm, { ...fresh, slug: '-2026' })).toEqual([['slug', 'slug_form']])
	expect(faults(NewContestForm, { ...fresh, startsOn: '2026-02-30' })).toEqual([
		['startsOn', 'date_invalid'],
	])
	expect(faults(NewContestForm, { ...fresh, startsOn: '0001-01-01' })).toEqual([
		['startsOn', 'date_invalid'],
	])
	expect(faults(NewContestForm, { ...fresh, hosts: '名'.repeat(61) })).toEqual([
		['hosts', 'names_invalid'],
	])
})

test('a stage in use needs its names and its instants, one that is not needs nothing', () => {
	const form = {
		version: 'v',
		stages: [{ key: 'submission', used: true, name: '提交' }, { key: 'landing' }],
	}
	expect(faults(CalendarForm, form)).toEqual([
		['stages.0.nameEn', 'stage_incomplete'],
		['stages.0.opensAt', 'stage_incomplete'],
		['stages.0.closesAt', 'stage_incomplete'],
	])
})

test('texts longer than their place and blank names are refused', () => {
	const details = { ...fresh, version: 'v', slogan: '口', sloganEn: 'S', name: '   ' }
	expect(faults(DetailsForm, details).map(([path]) => path)).toEqual(['name'])
	const long = { ...fresh, version: 'v', slogan: '口'.repeat(41), sloganEn: 'S' }
	expect(faults(DetailsForm, long).map(([path]) => path)).toEqual(['slogan'])
})

test('an unticked box is a no, an absent stored key is the default', () => {
	expect(SettingsForm.parse({ version: 'v' })).toMatchObject({ releaseWaits: false, noticeDays: 5 })
	expect(contestSettings({})).toMatchObject({
		noticeDays: 5,
		countOpeningDay: false,
		graceMinutes: 0,
		maxPartners: 2,
		releaseWaits: true,
	})
	expect(contestSettings({ releaseWaits: false }).releaseWaits).toBe(false)
})
