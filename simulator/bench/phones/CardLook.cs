namespace ELicense.Simulator.Bench.Phones;

/// <summary>How an app shows a credential, by the state that the authority has told it.</summary>
public enum CardLook
{
    Unknown = 0,

    /// <summary>Green ground, black code 绿底黑码.</summary>
    Normal,

    /// <summary>Red code 红码: genuine, and must not drive.</summary>
    Red,

    /// <summary>状态异常,电子版失效: no code.</summary>
    Abnormal,

    /// <summary>No longer shown.</summary>
    Gone,
}
