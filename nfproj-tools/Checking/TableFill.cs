using NFProjTools.Dump;
using NFProjTools.Pe;

namespace NFProjTools.Checking;

/// <summary>How full one table of an assembly is.</summary>
internal readonly record struct TableFill(PeTable Table, int Bytes, int Limit)
{
    private const double Alarm = 0.8;

    public double Share => (double)Bytes / Limit;

    public bool IsTooFull => Share > Alarm;

    public static IReadOnlyList<TableFill> Of(PeImage image) =>
    [
        .. Enum.GetValues<PeTable>().Where(t => t != PeTable.ResourcesData)
            .Select(t => new TableFill(t, image.Size(t), LimitOf(t))),
    ];

    private static int LimitOf(PeTable table) => table == PeTable.Strings ? PeFormat.StringLimit : PeFormat.TableLimit;
}
