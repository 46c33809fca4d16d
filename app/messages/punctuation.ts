import { defineMessages } from './define'

/** Signs between parts that are put together: Chinese and English do not share them. */
export const signs = defineMessages(
	{
		pair: (term: string, value: string) => `${term}：${value}`,
		list: (items: string[]) => items.join('、'),
		clauses: (items: string[]) => items.join('；'),
		aside: (text: string, more: string) => `${text}（${more}）`,
		phrases: (items: string[]) => items.join('，'),
		/** Things beside each other, of different kinds. */
		parts: (items: string[]) => items.join('　'),
		/** What a browser's tab says. */
		tab: (page: string, site: string) => `${page}－${site}`,
	},
	{
		pair: (term, value) => `${term}: ${value}`,
		list: (items) => items.join(', '),
		clauses: (items) => items.join('; '),
		aside: (text, more) => `${text} (${more})`,
		phrases: (items) => items.join(', '),
		parts: (items) => items.join(' · '),
		tab: (page, site) => `${page} – ${site}`,
	},
)
