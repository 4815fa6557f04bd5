using System.CommandLine;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Audit;

/// <summary>The command "audit": examines and shows the logs of terminals (docs/audit.md).</summary>
public static class AuditCommand
{
    private const int Done = 0;
    private const int NotWhole = 1;

    private delegate int Work(ParseResult parsed, AuditTrail trail, AuthorityStore? store);

    public static Command Build() =>
        new("audit", "the logs of terminals: in an authority's file, on a terminal's flash, or exported")
        {
            Build("verify", "names the first entry that is broken or missing", (parsed, trail, _) => Verify(parsed, trail)),
            Build("show", "lists the entries", Show),
            BuildExport(),
        };

    private static Command BuildExport()
    {
        Option<string> target = Options.Path("--out", "the file to write");
        return Build("export", "writes one log into a file", (parsed, trail, _) => Export(trail, parsed.GetRequiredValue(target)))
            .With(target);
    }

    private static Command Build(string name, string description, Work work)
    {
        AuditSource source = new();
        Command command = new Command(name, description).With(source.Options);
        command.Validators.Add(source.Validate);
        command.SetAction(parsed => Run(parsed, source, work));
        return command;
    }

    private static int Run(ParseResult parsed, AuditSource source, Work work)
    {
        if (parsed.GetValue(source.Folder) is { } folder)
        {
            return work(parsed, AuditTrail.OfFlash(folder), null);
        }

        Outcome<AuthorityStore> store = AuthorityStore.Open(parsed.GetValue(source.Authority)!);
        if (!store.IsGranted)
        {
            return Session.Refuse(parsed, store.Refusal);
        }

        using (store.Value)
        {
            string[] ids = parsed.GetValue(source.Device) is { } id ? [id] : [.. store.Value.Devices.Ids()];
            return ids.Select(device => Run(parsed, source, store.Value, device, work)).DefaultIfEmpty(Done).Max();
        }
    }

    private static int Run(ParseResult parsed, AuditSource source, AuthorityStore store, string device, Work work)
    {
        if (store.Devices.Find(device) is not { } identity)
        {
            return Session.Refuse(parsed, new Refusal(RefusalCode.NoSuchDevice, $"there is no terminal {device}"));
        }

        string? file = parsed.GetValue(source.File);
        return work(parsed, file is null ? AuditTrail.OfAuthority(store, identity) : AuditTrail.OfFile(file, identity), store);
    }

    private static int Verify(ParseResult parsed, AuditTrail trail)
    {
        AuditExamination examination = AuditExamination.Of(trail);
        parsed.InvocationConfiguration.Output.WriteLine($"{trail.Device.Id}: {examination}");
        return examination.Finding is AuditFinding.Whole or AuditFinding.Empty ? Done : NotWhole;
    }

    private static int Show(ParseResult parsed, AuditTrail trail, AuthorityStore? store)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        output.WriteLine(trail.Device.Id);
        foreach (string line in new AuditListing(trail, store).Lines)
        {
            output.WriteLine(line);
        }

        return Done;
    }

    private static int Export(AuditTrail trail, string path)
    {
        trail.Export(path);
        return Done;
    }
}
