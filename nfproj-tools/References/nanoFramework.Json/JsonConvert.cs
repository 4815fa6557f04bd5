using System;

namespace nanoFramework.Json;

public static class JsonConvert
{
    public static extern object DeserializeObject(string value, Type type);
}
