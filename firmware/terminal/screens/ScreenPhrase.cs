namespace ELicense.Terminal.Screens;

/// <summary>Numbers of phrases.tsv that the terminal's own pages use: 70 to 81, and from 1000 on.</summary>
public static class ScreenPhrase
{
    public const int Store = 70;
    public const int KeyedHash = 71;
    public const int Scanner = 72;
    public const int Panel = 73;
    public const int Clock = 74;
    public const int Battery = 75;
    public const int StatusLists = 76;
    public const int TrustList = 77;
    public const int Fonts = 78;
    public const int Provisioning = 79;
    public const int Works = 80;
    public const int Fails = 81;

    public const int LockedTitle = 1000;
    public const int ReadyTitle = 1001;
    public const int ReadingTitle = 1002;
    public const int DetailTitle = 1003;
    public const int StopTitle = 1004;
    public const int ChallengeTitle = 1005;
    public const int HoldTitle = 1006;
    public const int SyncTitle = 1007;
    public const int LogTitle = 1008;
    public const int SettingsTitle = 1009;
    public const int AboutTitle = 1010;
    public const int SelfTestTitle = 1011;
    public const int MenuTitle = 1012;
    public const int FaultsTitle = 1013;
    public const int EndStop = 1014;
    public const int LockNow = 1015;

    public const int ScanKey = 1020;
    public const int StopKey = 1021;
    public const int MenuKey = 1022;
    public const int DetailKey = 1023;
    public const int BackKey = 1024;
    public const int ChooseKey = 1025;
    public const int PageUpKey = 1026;
    public const int PageDownKey = 1027;
    public const int CancelKey = 1028;
    public const int TakeKey = 1029;
    public const int MoreKey = 1030;
    public const int LessKey = 1031;
    public const int VerdictKey = 1032;
    public const int UpKey = 1033;
    public const int AgainKey = 1036;
    public const int DownKey = 1034;

    public const int StartKey = 1037;

    public const int ScanPrompt = 1040;
    public const int ClockTrusted = 1041;
    public const int ClockNotTrusted = 1042;
    public const int Network = 1043;
    public const int Charge = 1044;
    public const int ListsAge = 1045;
    public const int TrustAge = 1046;
    public const int HeldKeys = 1047;

    /// <summary>1050 … 1055: this plus the state.</summary>
    public const int NetworkState = 1050;
    public const int Charging = 1056;
    public const int Percent = 1057;
    public const int NotMeasured = 1058;

    public const int MinutesOld = 1060;
    public const int HoursOld = 1061;
    public const int DaysOld = 1062;
    public const int None = 1063;
    public const int AgeUnknown = 1064;

    public const int Aim = 1070;
    public const int WaitAfterBeep = 1071;
    public const int NothingRead = 1072;
    public const int ComeCloser = 1073;

    public const int Checks = 1080;
    public const int Signature = 1081;
    public const int Issuer = 1082;
    public const int Validity = 1083;
    public const int Status = 1084;
    public const int Holder = 1085;
    public const int Rules = 1086;

    /// <summary>1087 … 1089: this plus the answer.</summary>
    public const int Answer = 1087;
    public const int Origin = 1090;
    public const int IssuerCode = 1091;
    public const int KeyId = 1092;
    public const int Issued = 1093;
    public const int Expires = 1094;
    public const int ProofMade = 1095;
    public const int Lists = 1096;
    public const int Region = 1097;
    public const int Sequence = 1098;
    public const int ListIssued = 1099;
    public const int NextUpdate = 1100;
    public const int TrustSequence = 1101;
    public const int CheckedAt = 1102;
    public const int Reasons = 1103;
    public const int Document = 1104;

    public const int NoDocument = 1110;
    public const int Missing = 1111;
    public const int Together = 1112;
    public const int NewStop = 1113;
    public const int StopEnded = 1114;
    public const int Incomplete = 1115;

    public const int DriverTypes = 1120;
    public const int SecondsLeft = 1121;
    public const int NoDigits = 1122;
    public const int TimeOver = 1123;

    public const int EnterPin = 1130;
    public const int WrongPin = 1131;
    public const int WaitSeconds = 1132;
    public const int HeldPinKeys = 1133;
    public const int Terminal = 1134;
    public const int ListsTooOld = 1135;

    /// <summary>1141, 1142: this plus the code of a hold.</summary>
    public const int Hold = 1140;
    public const int Release = 1143;
    public const int Recorded = 1144;
    public const int NothingToHold = 1145;
    public const int NotRecorded = 1146;

    /// <summary>1150 … 1157: this plus the state.</summary>
    public const int FirstSyncState = 1150;
    public const int LastSuccess = 1158;
    public const int Files = 1159;
    public const int Bytes = 1160;
    public const int SyncState = 1161;

    public const int Entries = 1163;
    public const int Pending = 1164;

    /// <summary>1167 … 1182: this plus the event.</summary>
    public const int Event = 1166;

    public const int FreeFlash = 1183;
    public const int LanguageName = 1186;

    /// <summary>1187 … 1189: this plus the mode.</summary>
    public const int LightMode = 1187;
    public const int AddressesTitle = 1190;
    public const int WifiName = 1191;
    public const int Publisher = 1192;
    public const int Service = 1193;
    public const int TimeServer = 1194;
    public const int HomeRegion = 1195;
    public const int NoFaults = 1196;

    /// <summary>1321 … 1325: this plus the state of the list of wanted documents.</summary>
    public const int WantedList = 1320;
}
