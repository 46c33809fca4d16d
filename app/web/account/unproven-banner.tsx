import { useLocation } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { TextLink } from '~/ui/button'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'

/** On every page of an account whose address nobody has shown yet, but the one that mends it. */
export function UnprovenBanner() {
	const t = useText(addressText).account
	if (useLocation().pathname.startsWith('/account/contact')) return null
	return (
		<Notice tone="warn" title={t.confirmTitle}>
			<Text>
				{t.confirmHelp} <TextLink href="/account/contact">{t.confirmLink}</TextLink>
			</Text>
		</Notice>
	)
}
