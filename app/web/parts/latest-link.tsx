import { useLocation } from '@remix-run/react'
import type { ComponentProps } from 'react'
import { commonErrors } from '~/messages/errors/common'
import { setUpText } from '~/messages/set-up'
import { TextLink } from '~/ui/button'
import type { Form } from '~/ui/form/form'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'

/**
 * Shown where a form was refused because somebody saved first: the present state in a window of
 * its own, beside what was typed. Sending again then counts as having looked.
 */
export function LatestLink({ form }: Pick<ComponentProps<typeof Form>, 'form'>) {
	const t = useText(setUpText)
	const locale = useLocale()
	const { pathname } = useLocation()
	if (!form?.errors?.includes(commonErrors[locale].conflict)) return null
	return (
		<Notice tone="warn">
			{t.latestNote}{' '}
			<TextLink href={pathname} external>
				{t.latest}
			</TextLink>
		</Notice>
	)
}
