#!/usr/bin/env node
import { Argument, Command, Option } from 'commander'
import { packageVersion } from '../config/root.ts'
import { inLayers } from './start/in-layers.ts'

/** A program is loaded when it is asked for. */
async function run(program: () => Promise<unknown>): Promise<void> {
  await inLayers()
  const { orStop } = await import('./start/read-settings.ts')
  await orStop(async () => void (await program()))
}

const program = new Command('hallo')
  .description('Book a hall by saying hallo: tools for the terminal.')
  .version(packageVersion())

program
  .command('start')
  .description('the service; several processes on one MongoDB may share it out')
  .option('--only <parts>', 'some of web,jobs,telegram,wechat,wechaty, with commas between; left out: all')
  // It reads the parts itself, as it does where it is started without this program.
  .action(async () => void (await import('./main.ts')))

program
  .command('chat')
  .description('chat in this terminal, on the same data as the service, whether it runs or not')
  .addOption(new Option('-l, --locale <tag>', 'language to begin in').choices(['en', 'zh-CN']))
  .option('--fresh', 'as a new person')
  .action((options) => run(async () => (await import('./cli/terminal-chat.ts')).chat(options)))

program
  .command('verify')
  .description('look at every page and sealed value, and recount places, limits and states from the bookings')
  .option('--repair', 'put right what follows from the bookings; stop the service first')
  .action((options) => run(async () => (await import('./cli/verify.ts')).verify(options)))

program
  .command('invite')
  .description('an invitation to a role, such as for an admin whose session on the page is over')
  .addArgument(new Argument('<role>', 'what they may be').choices(['staff', 'manager', 'admin']))
  .argument('[hall]', 'of staff and managers, by its name')
  .option('-n, --name <name>', 'what colleagues will call them')
  .action((role, hall, options) => run(async () => (await import('./cli/invite.ts')).invite(role, hall, options)))

const halls = program.command('halls').description('the halls as a file, for those who keep it under version control')
halls
  .command('export')
  .description('the halls as they stand, in the form of halls.yaml')
  .argument('[file]', 'that does not exist yet; without it to the terminal')
  .action((file) => run(async () => (await import('./cli/halls-file.ts')).exportFile(file)))
halls
  .command('check')
  .description('says what is wrong in a file, line by line')
  .argument('<file>', 'in the form of halls.yaml')
  .action((file) => run(async () => (await import('./cli/halls-file.ts')).checkFile(file)))
halls
  .command('apply')
  .description('shows what would change, and changes it after a yes; whether the service runs or not')
  .argument('<file>', 'in the form of halls.yaml: all halls, also those that stay')
  .option('-y, --yes', 'without asking')
  .action((file, options) => run(async () => (await import('./cli/halls-file.ts')).applyFile(file, options)))

program
  .command('rekey')
  .description('seal the data anew under another secret (HALLO_NEW_SECRET, or a random one); the service is stopped')
  .action(() => run(async () => (await import('./cli/rekey.ts')).rekey()))

program
  .command('migrate')
  .description('everything from a data file into a MongoDB database, under the same secret; the service is stopped')
  .requiredOption('--from <store>', 'sqlite:<file>')
  .requiredOption('--to <store>', 'mongodb://<hosts>/<database>, empty or where an earlier run was ended')
  .action((options) => run(async () => (await import('./cli/migrate-store.ts')).migrate(options)))

program
  .command('backup')
  .description(
    'everything as it stands now in one file, of either store, whether the service runs or not; without the secret',
  )
  .argument(
    '[file]',
    'that does not exist yet; without it one in the folder `backups` beside the data file, or in HALLO_DATA',
  )
  .action((file) => run(async () => (await import('./cli/backup.ts')).backup(file)))

program
  .command('restore')
  .description(
    'a backup of either store as the store of the settings, where nothing is kept yet; it needs the secret of that backup',
  )
  .argument('<file>', 'the backup')
  .action((file) => run(async () => (await import('./cli/restore.ts')).restore(file)))

program
  .command('doctor')
  .description('looks at settings, data file, secret, backups and disk, and says what is wrong and what to do')
  .option('--without-log', 'give up what stood in a log that is missing, so that the service starts')
  .action((options) => run(async () => (await import('./cli/doctor.ts')).doctor(options)))

await program.parseAsync()
