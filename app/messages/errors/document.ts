import { defineMessages } from '../define'
import { plural } from '../plural'

export const documentErrors = defineMessages(
	{
		document_too_long: ({ pages }: { pages: number }) =>
			`内容超过 ${pages} 页，不能生成 PDF。请删去多余的换行或文字。`,
		document_characters: ({ characters }: { characters: string }) =>
			`字库中没有这些字，不能生成证书：${characters}。请联系组委会。`,
		certificate_revoked: '证书已撤销，不再提供下载。',
	},
	{
		document_too_long: ({ pages }) =>
			`The content would fill more than ${plural(pages, 'page')}, so no PDF was made. Remove needless line breaks or text.`,
		document_characters: ({ characters }) =>
			`The typeface has no sign for ${characters}, so no certificate was made. Please contact the organizers.`,
		certificate_revoked: 'The certificate has been revoked and can no longer be downloaded.',
	},
)
