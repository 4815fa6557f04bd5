using System.Device.Gpio;

namespace ELicense.Hal.Esp32.Controls;

/// <summary>
/// The three keys. Their pins' events date each press, also while the terminal is busy; what they mean is made out at the next
/// event or the next question. Own code, because Iot.Device.Button knows events only, and a light sleep makes none.
/// </summary>
public sealed class Keys : IButtons
{
    private const int Room = 8;
    private const int PollMilliseconds = 10;

    private readonly Key[] _keys;
    private readonly int[] _pins;
    private readonly IMonotonicClock _clock;
    private readonly object _gate = new object();
    private readonly ButtonPress[] _waiting = new ButtonPress[Room];
    private int _first;
    private int _count;

    public Keys(int scan, int up, int down, IMonotonicClock clock)
    {
        _clock = clock;
        _pins = new int[] { scan, up, down };
        GpioController controller = new GpioController();
        _keys = new Key[]
        {
            Open(controller, scan, ButtonPress.Scan, ButtonPress.ScanHeld),
            Open(controller, up, ButtonPress.Up, ButtonPress.UpHeld),
            Open(controller, down, ButtonPress.Down, ButtonPress.DownHeld),
        };
    }

    public ButtonPress Next(int timeout)
    {
        long end = _clock.Milliseconds + timeout;
        ButtonPress press = Take();
        while (press == ButtonPress.None && _clock.Milliseconds < end)
        {
            long left = end - _clock.Milliseconds;
            _clock.Wait(left < PollMilliseconds ? (int)left : PollMilliseconds);
            press = Take();
        }

        return press;
    }

    private Key Open(GpioController controller, int number, ButtonPress shortPress, ButtonPress heldPress)
    {
        GpioPin pin = controller.OpenPin(number, PinMode.Input);
        pin.ValueChanged += OnChange;
        return new Key(pin, shortPress, heldPress);
    }

    private void OnChange(object sender, PinValueChangedEventArgs change)
    {
        lock (_gate)
        {
            for (int i = 0; _keys != null && i < _keys.Length; i++)
            {
                if (_pins[i] == change.PinNumber)
                {
                    long now = _clock.Milliseconds;
                    Settle(i, now);
                    _keys[i].Change(change.ChangeType == PinEventTypes.Rising, now);
                }
            }
        }
    }

    private ButtonPress Take()
    {
        lock (_gate)
        {
            long now = _clock.Milliseconds;
            for (int i = 0; i < _keys.Length; i++)
            {
                _keys[i].Look(now);
                Settle(i, now);
            }

            if (_count == 0)
            {
                return ButtonPress.None;
            }

            ButtonPress press = _waiting[_first];
            _first = (_first + 1) % Room;
            _count--;
            return press;
        }
    }

    private void Settle(int key, long now)
    {
        ButtonPress press = _keys[key].Settle(now);
        if (press != ButtonPress.None && _count < Room)
        {
            _waiting[(_first + _count) % Room] = press;
            _count++;
        }
    }
}
