namespace nanoFramework.Hardware.Esp32;

public enum EspNativeError
{
    OK = 0,
    INVALID_ARG = 258,
    INVALID_STATE = 259,
}
