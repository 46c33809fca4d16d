import { expect, test } from 'vitest'
import { currentItem } from '~/ui/nav-item'

const items = [
	{ href: '/', label: 'home' },
	{ href: '/organizer/one', label: 'overview' },
	{ href: '/organizer/one/entries', label: 'entries' },
]

test('the item with the longest beginning of the address is current', () => {
	expect(currentItem(items, '/organizer/one/entries/42')?.label).toBe('entries')
	expect(currentItem(items, '/organizer/one?page=2')?.label).toBe('overview')
	expect(currentItem(items, '/')?.label).toBe('home')
})

test('home is current only on itself and a name is never cut', () => {
	expect(currentItem(items, '/results')).toBeUndefined()
	expect(currentItem(items, '/organizer/one-more')).toBeUndefined()
})

test('an item that is said to be current wins', () => {
	const said = [...items, { href: '/c/one', label: 'contest', current: true }]
	expect(currentItem(said, '/')?.label).toBe('contest')
})
