import { defineMessages } from './define'

/** Signs between parts that are put together: Chinese and English do not share them. */
export const signs = defineMessages(
	{
		pair: (term: string, value: string) => `${term}：${value}`,
		list: (items: string[]) => items.join('、'),
		clauses: (items: string[]) => items.join('；'),
		aside: (text: string, more: string) => `${text}（${more}）`,
	},
	{
		pair: (term, value) => `${term}: ${value}`,
		list: (items) => items.join(', '),
		clauses: (items) => items.join('; '),
		aside: (text, more) => `${text} (${more})`,
	},
)
