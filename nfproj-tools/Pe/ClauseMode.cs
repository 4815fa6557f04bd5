namespace NFProjTools.Pe;

internal enum ClauseMode
{
    Catch,
    Fault,
    Finally,
    Filter,
}
