import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { answerUploadClient } from '~/web/upload-router.server'

export function loader(args: LoaderFunctionArgs) {
	return answerUploadClient(args as ActionFunctionArgs)
}

export function action(args: ActionFunctionArgs) {
	return answerUploadClient(args)
}
