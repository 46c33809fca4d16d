import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import { sendProblem } from './problem.server'

const formLimitBytes = 2 * 1024 * 1024
const drainLimitBytes = 8 * 1024 * 1024

/**
 * Addresses that take files: they read their body as a stream and limit it themselves. All other
 * bodies are read into memory as forms.
 */
const fileAddresses = /^\/(ingest|api\/files)(\/|$)|\/upload(\.data)?$/

/** A form is a few kilobytes: whoever is not done with it by then holds the socket for its own sake. */
const formTimeMs = 60_000

/**
 * Cuts whoever sends a form too slowly, or goes on sending a file after the answer; silence is cut
 * by the server's own limit.
 */
export function limitBodyTime(req: IncomingMessage, res: ServerResponse): void {
	const { 'content-length': length = '0', 'transfer-encoding': encoding } = req.headers
	if (length === '0' && encoding === undefined) return
	const path = req.url?.split('?', 1)[0] ?? ''
	if (fileAddresses.test(path)) res.once('finish', () => cutInTime(req))
	else cutInTime(req)
}

function cutInTime(req: IncomingMessage): void {
	if (req.complete) return
	const timer = setTimeout(() => {
		if (!req.complete) req.destroy()
	}, formTimeMs)
	req.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
}

/** Refuses a form that is too large before a byte of it is read. */
export function limitBody(req: Request, res: Response, next: NextFunction): void {
	res.on('finish', () => dropRest(req))
	if (fileAddresses.test(req.path)) return next()
	const length = req.get('Content-Length')
	if (length === undefined && req.get('Transfer-Encoding') !== undefined) {
		return refuse(req, res, 411, 'lengthRequired')
	}
	if (Number(length ?? 0) > formLimitBytes) return refuse(req, res, 413, 'tooLarge')
	next()
}

/** A route that answers without reading the body leaves the sender stuck in the middle of it. */
function dropRest(req: Request): void {
	if (req.complete) return
	let dropped = 0
	req.removeAllListeners('data')
	req.on('data', (chunk: Buffer) => {
		dropped += chunk.length
		if (dropped > drainLimitBytes) req.destroy()
	})
	req.resume()
}

/**
 * A browser shows the answer only if it may finish sending, so a modest rest is read and dropped
 * first: a connection closed in the middle of a body is reset, and the words are lost.
 */
function refuse(
	req: Request,
	res: Response,
	status: number,
	problem: 'tooLarge' | 'lengthRequired',
) {
	let drained = 0
	req.on('data', (chunk: Buffer) => {
		drained += chunk.length
		if (drained <= drainLimitBytes || res.headersSent) return
		res.setHeader('Connection', 'close')
		sendProblem(req, res, status, problem)
	})
	req.on('end', () => {
		if (!res.headersSent) sendProblem(req, res, status, problem)
	})
}
