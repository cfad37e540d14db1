#!/usr/bin/env node
import { Command, Option } from 'commander'
import { chat } from './chat.ts'
import { orStop } from './read-settings.ts'
import { verify } from './verify.ts'

const program = new Command('hallo').description('Book a hall by saying hallo: tools for the terminal.')

program
  .command('chat')
  .description('chat in this terminal, on the same data as the service, whether it runs or not')
  .addOption(new Option('-l, --locale <tag>', 'language to begin in').choices(['en', 'zh-CN']))
  .option('--fresh', 'as a new person')
  .action((options) => orStop(() => chat(options)))

program
  .command('verify')
  .description('recount places, limits and states from the bookings')
  .action(() => orStop(verify))

await program.parseAsync()
